FROM alpine:3.20
COPY --ex<|>clude=*.md src /src
CMD ["/src/app"]
