FROM golang:1.22 AS build
RUN go build -o /a .

FROM debian:bookworm-slim
EXPOSE 80
CMD ["/<|>a"]
