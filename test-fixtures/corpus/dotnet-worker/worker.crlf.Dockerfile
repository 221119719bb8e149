# syntax=docker/dockerfile:1
# Queue worker. Checked in from Windows, line ends are CRLF on purpose.

FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
WORKDIR /src
COPY *.sln ./
COPY Worker/*.csproj ./Worker/
RUN dotnet restore Worker \
    --runtime linux-musl-x64
COPY . .
RUN <<EOF
set -e
dotnet publish Worker -c Release -r linux-musl-x64 --self-contained -o /out
EOF

FROM mcr.microsoft.com/dotnet/runtime-deps:8.0-alpine
COPY <<appsettings.json /app/appsettings.json
{ "Logging": { "LogLevel": { "Default": "Information" } } }
appsettings.json
COPY --from=build /out /app
WORKDIR /app
ENTRYPOINT ["./Worker"]
