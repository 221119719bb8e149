FROM alpine:3.20
RUN wait --in<|>terval=1m30s
CMD ["/app"]
