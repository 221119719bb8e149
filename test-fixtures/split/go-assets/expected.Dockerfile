# Tide tables for small harbours
FROM golang:1.22-bookworm AS build

WORKDIR /srv/tide
COPY . .
ENV CGO_ENABLED=0
RUN go build -o tide .

FROM build AS test
RUN go vet ./...

FROM gcr.io/distroless/static-debian12 AS final
WORKDIR /srv/tide
COPY --from=test /srv/tide/static ./static
COPY --from=test /srv/tide/tide ./tide

# Harbour whose table is shown
ENV HARBOUR=rotterdam
EXPOSE 7070
USER 1000:1000
CMD ["./tide"]
