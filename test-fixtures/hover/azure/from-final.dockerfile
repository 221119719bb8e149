FROM golang:1.22 AS build
WORKDIR /src
RUN go build -o /app .
FROM mcr.microsoft.com/<|>dotnet/aspnet:10.0
COPY --from=build /app /app
ENTRYPOINT ["/app"]
