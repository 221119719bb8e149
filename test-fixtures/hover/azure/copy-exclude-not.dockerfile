FROM alpine:3.20
COPY src/ex<|>clude /
CMD ["/exclude"]
