FROM golang:1.22 AS base<|>
RUN go version

# the build
FROM base AS build
RUN go build -o /a .

FROM scratch
COPY --from=build /a /a
