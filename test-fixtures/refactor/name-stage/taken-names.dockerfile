FROM alpine AS Build
FROM --platform=$BUILDPLATFORM \
  # the comment stays
  golang:1.23<|>
FROM scratch
COPY --from=1 /a /
COPY --from=build2 /b /
