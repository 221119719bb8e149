# syntax=docker/dockerfile:1.4
FROM alpine:3.20
ADD --un<|>pack=true https://example.org/a.tar.gz /a/
CMD ["/app"]
