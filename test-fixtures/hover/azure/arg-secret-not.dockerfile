FROM alpine:3.20
ARG NPM_TO<|>KEN_FILE
CMD ["/app"]
