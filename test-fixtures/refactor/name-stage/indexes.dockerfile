FROM golang:1.23 <|>
RUN go build -o /app ./...
FROM scratch
COPY --from=0 /app /app
COPY --chown=1 --from=0 /etc/passwd /etc/passwd
ONBUILD COPY --from=0 /x /x
