# Build
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /app

# Copy everything and publish
COPY . ./
RUN dotnet restore
RUN dotnet publish --configuration Release --output out

FROM mcr.microsoft.com/dotnet/runtime:8.0 AS final
WORKDIR /app
COPY --from=build /app/out ./out

# Start
ENTRYPOINT ["dotnet", "out/ipcheck.dll"]
