FROM alpine:3.20 AS tools
STOP<|>SIGNAL SIGQUIT
FROM alpine:3.20
CMD ["/app"]
