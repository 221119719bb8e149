# Check an address
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder

WORKDIR /app
COPY . ./
RUN dotnet restore
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/runtime:8.0 AS final
WORKDIR /app
COPY --from=builder /app/out ./out

# Run it
ENTRYPOINT ["dotnet", "out/check.dll"]
EXPOSE 5000