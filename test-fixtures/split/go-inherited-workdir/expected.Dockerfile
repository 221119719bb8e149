FROM golang:1.22-bookworm AS build
COPY . src/meter
RUN cd src/meter && go build -o /opt/meter/meterd -race .

FROM debian:bookworm-slim AS final
WORKDIR /go
COPY --from=build /opt/meter/meterd /opt/meter/meterd
CMD ["/opt/meter/meterd"]
