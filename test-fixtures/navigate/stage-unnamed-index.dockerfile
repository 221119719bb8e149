FROM golang:1.22
RUN make
FROM alpine:3.20
COPY --from=<|>0 /app /app
