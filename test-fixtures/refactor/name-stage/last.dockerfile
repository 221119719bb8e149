FROM alpine AS build
FROM al<|>pine
COPY --from=build /a /
