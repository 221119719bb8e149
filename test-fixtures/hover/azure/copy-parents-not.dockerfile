FROM alpine:3.20
COPY src/par<|>ents /
CMD ["/parents"]
