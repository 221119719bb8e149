FROM alpine:3.20
RUN apk add b a && <|>apk add d 'c'
