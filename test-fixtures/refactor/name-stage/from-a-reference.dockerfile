from golang:1.23
run go build -o /app/🚢 ./...
FROM scratch
COPY --from=<|>0 /app/🚢 /app
