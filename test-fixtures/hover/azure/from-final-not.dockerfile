FROM mcr.microsoft.com/<|>dotnet/aspnet:10.0
COPY app /app
FROM alpine:3.20
COPY app /app
CMD ["/app"]
