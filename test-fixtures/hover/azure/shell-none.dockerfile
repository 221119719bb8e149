FROM alpine:3.20
SH<|>ELL ["/bin/sh", "-ec"]
CMD ["/app"]
