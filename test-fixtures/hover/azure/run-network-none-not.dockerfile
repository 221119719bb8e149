FROM alpine:3.20
RUN make --net<|>work=none
CMD ["/app"]
