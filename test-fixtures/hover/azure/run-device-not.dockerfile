FROM alpine:3.20
RUN make --dev<|>ice=0
CMD ["/app"]
