FROM golang:1.22 AS 🚀
RUN go version

FROM alpine:3.20
COPY --from=🚀 /x /x
