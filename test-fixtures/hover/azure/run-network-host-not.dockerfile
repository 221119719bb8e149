FROM alpine:3.20
RUN make --network=ho<|>st
CMD ["/app"]
