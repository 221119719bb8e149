FROM	golang:1.22 AS build
WORKDIR	/srv
COPY	.	.
ENV CGO_ENABLED=0
RUN	go test ./... \
	# the race detector is slow
	&&	go build -o /usr/local/bin/srv \
		./cmd/srv

FROM gcr.io/distroless/static-debian12 AS final
WORKDIR /srv
COPY --from=build /usr/local/bin/srv /usr/local/bin/srv
CMD	["srv"]
