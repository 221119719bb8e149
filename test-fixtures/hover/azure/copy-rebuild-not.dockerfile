FROM golang:1.22 AS old
CO<|>PY . .
RUN go build -o /app .
FROM alpine:3.20
COPY app /app
CMD ["/app"]
