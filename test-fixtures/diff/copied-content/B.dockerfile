FROM golang:1.22 AS build
RUN go build -tags netgo -o /x .
FROM scratch
COPY --from=build /x /x
