FROM alpine:3.20
RUN wait --re<|>tries=5
CMD ["/app"]
