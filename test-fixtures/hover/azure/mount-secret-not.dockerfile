FROM alpine:3.20
RUN mo<|>unt --mount=type=secret,id=nuget
CMD ["/app"]
