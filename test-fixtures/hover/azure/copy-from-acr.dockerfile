FROM alpine:3.20
COPY --from=shop.azurecr.io/to<|>ols:1.4 /t /t
CMD ["/app"]
