FROM alpine:3.20
COPY --par<|>ents src/app /
CMD ["/src/app"]
