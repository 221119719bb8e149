FROM alpine:3.20
RUN --dev<|>ice=vendor.example/gpu=0 make
CMD ["/app"]
