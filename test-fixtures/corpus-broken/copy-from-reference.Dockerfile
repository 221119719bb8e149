FROM alpine:3.20
COPY --from=Build /a /b
