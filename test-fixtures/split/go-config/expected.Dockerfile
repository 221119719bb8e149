FROM golang:1.21-bullseye AS build
WORKDIR /app
COPY go.mod .
COPY *.go ./
COPY config.yaml /etc/app/config.yaml
ENV CGO_ENABLED=0
RUN go build -o /docker-app

FROM gcr.io/distroless/static-debian12 AS final
WORKDIR /app
COPY --from=build /etc/app/config.yaml /etc/app/config.yaml
COPY --from=build /docker-app /docker-app
EXPOSE 8080
CMD [ "/docker-app", "--config", "/etc/app/config.yaml" ]
