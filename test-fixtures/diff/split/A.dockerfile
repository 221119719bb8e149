FROM golang:1.22
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go test ./...
RUN go build -o /usr/local/bin/app .
EXPOSE 8080
USER 1000
CMD ["app"]
