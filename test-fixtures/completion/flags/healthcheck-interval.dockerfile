FROM alpine:3.20
HEALTHCHECK --start-interval=<|> CMD true
