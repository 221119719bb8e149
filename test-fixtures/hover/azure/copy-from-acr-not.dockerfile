FROM alpine:3.20
COPY --from=registry.example.org/to<|>ols:1.4 /t /t
CMD ["/app"]
