FROM golang:1.21 AS build
RUN useradd -m -u 1001 app
WORKDIR /home/app
COPY --chown=app . .
RUN go build -o app

FROM debian:bookworm-slim AS final
RUN useradd -m -u 1001 app
WORKDIR /home/app
COPY --from=build /home/app/app ./app
USER app
CMD ["./app"]
