FROM golang:1.22-bookworm AS build
WORKDIR /src
ENV CGO_ENABLED=0
COPY go.mod ./
COPY *.go ./
RUN go build -o /out/agent .

FROM gcr.io/distroless/static-debian12 AS final
ENV CGO_ENABLED=0
WORKDIR /src
COPY --from=build /out/agent /out/agent
USER 10001
ENTRYPOINT ["/out/agent"]
