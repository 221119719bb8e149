FROM alpine:3.20
COPY --exclude=*.md --e<|> a b
