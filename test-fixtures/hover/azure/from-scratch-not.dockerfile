FROM scr<|>atch AS files
COPY app /app
FROM alpine:3.20
COPY --from=files /app /app
CMD ["/app"]
