FROM golang:1.22-bookworm AS build
RUN useradd --system courier
WORKDIR /opt/courier
COPY . .
RUN go build -race -o /opt/courier/courier . && cp entry.sh /usr/local/bin/entry.sh && chmod 0755 /usr/local/bin/entry.sh

FROM debian:bookworm-slim AS final
RUN useradd --system courier
WORKDIR /opt/courier
COPY --from=build /opt/courier/courier ./courier
COPY --from=build /usr/local/bin/entry.sh /usr/local/bin/entry.sh
USER courier
ENTRYPOINT ["/usr/local/bin/entry.sh"]
CMD ["--port", "9000"]
