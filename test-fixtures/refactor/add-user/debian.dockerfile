FROM golang:1.22 AS build
RUN go build -o /a .

FROM debian:bookworm-slim
COPY a /a
ENTRYPOINT ["/<|>a"]
CMD ["-v"]
