FROM alpine:3.20
ARG NPM_TO<|>KEN
CMD ["/app"]
