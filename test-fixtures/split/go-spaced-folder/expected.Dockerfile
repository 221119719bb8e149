FROM golang:1.22-bookworm AS build
WORKDIR /srv/tide
COPY . .
ENV CGO_ENABLED=0
RUN go build -o tide .

FROM gcr.io/distroless/static-debian12 AS final
WORKDIR /srv/tide
COPY --from=build ["/srv/tide/tide tables", "./tide tables"]
COPY --from=build /srv/tide/tide ./tide
USER 1000:1000
CMD ["./tide"]
