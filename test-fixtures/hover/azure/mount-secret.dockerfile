FROM alpine:3.20
RUN --mo<|>unt=type=secret,id=nuget make
CMD ["/app"]
