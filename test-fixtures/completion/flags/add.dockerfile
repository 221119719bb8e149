FROM alpine:3.20
ADD --<|> a.tar /
