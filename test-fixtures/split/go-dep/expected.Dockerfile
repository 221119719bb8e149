FROM golang:1.11 AS build
RUN curl https://raw.githubusercontent.com/golang/dep/master/install.sh | sh
WORKDIR /go/src/app
COPY Gopkg.toml Gopkg.lock ./
RUN dep ensure -vendor-only
COPY . .
RUN go build -o app .

FROM debian:stretch-slim AS final
WORKDIR /go/src/app
COPY --from=build /go/src/app/app ./app
CMD ["./app"]
