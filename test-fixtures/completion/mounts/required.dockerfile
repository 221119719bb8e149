FROM alpine:3.20
RUN --mount=type=ssh,required=<|> true
