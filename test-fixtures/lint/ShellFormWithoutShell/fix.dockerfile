FROM gcr.io/distroless/static-debian12
ENTRYPOINT /app --serve
#          ^^^^^^^^^^^^
