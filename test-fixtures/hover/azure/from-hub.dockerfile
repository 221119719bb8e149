FROM gol<|>ang:1.22 AS build
RUN go build -o /app .
FROM mcr.microsoft.com/azurelinux/base/core:3.0
COPY --from=build /app /app
