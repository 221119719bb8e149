FROM ubuntu:16.04 AS build
RUN apt-get update && apt-get install -y golang git ca-certificates
ENV GOPATH /gopath
ADD . /gopath/src/github.com/acme/srv
WORKDIR /gopath/src/github.com/acme/srv
RUN go get -d ./... && go build -o /server

FROM ubuntu:16.04 AS final
RUN apt-get update && apt-get install -y ca-certificates
ENV GOPATH /gopath
WORKDIR /gopath/src/github.com/acme/srv
COPY --from=build /server /server
CMD ["/server", "-port", "80"]
