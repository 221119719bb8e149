FROM golang:1.22 AS a
RUN go build -o /x .
FROM scratch AS z
COPY --from=a /x /x
