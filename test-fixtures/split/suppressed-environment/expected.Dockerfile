FROM golang:1.22 AS build
# the old form is wanted here
# slipway ignore=LegacyKeyValueFormat
ENV HARBOUR rotterdam
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -o /usr/local/bin/tides .

FROM gcr.io/distroless/static-debian12 AS final
# slipway ignore=LegacyKeyValueFormat
ENV HARBOUR rotterdam
WORKDIR /src
COPY --from=build /usr/local/bin/tides /usr/local/bin/tides
CMD ["tides"]
