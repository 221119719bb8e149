FROM alpine:3.20
COPY --parents src /src
CMD ["/app"]
