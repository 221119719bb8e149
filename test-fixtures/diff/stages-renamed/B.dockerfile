FROM golang:1.22 AS build
RUN go build -o /x .
FROM scratch AS z
COPY --from=0 /x /x
