FROM golang:1.21-alpine3.19 AS build
RUN apk add --no-cache git
WORKDIR /app
ADD . /app
RUN go build -o clockd

FROM alpine:3.19 AS final
WORKDIR /app
COPY --from=build /app/clockd ./clockd
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
CMD /app/clockd
