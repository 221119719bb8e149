# The weather station
FROM golang:1.22-bookworm AS build

# where it lives
WORKDIR /opt/station

# the whole tree
COPY . .

# compile
RUN go build -race \
    # keep symbols
    -o station .

FROM debian:bookworm-slim AS final
# who to ask
LABEL maintainer="weather@example.org"
WORKDIR /opt/station
COPY --from=build /opt/station/station ./station
# listens here
EXPOSE 4040

# start
CMD ["./station"]
# the end
