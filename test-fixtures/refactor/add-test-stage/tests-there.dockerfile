FROM golang:1.22 AS build
COPY . .
RUN go te<|>st ./... && go build -o /a .
FROM scratch
COPY --from=build /a /a
