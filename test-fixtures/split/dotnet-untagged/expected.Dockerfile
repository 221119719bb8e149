FROM microsoft/dotnet AS build
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/core/aspnet:2.1 AS final
WORKDIR /app
COPY --from=build /app/out ./out
ENTRYPOINT ["dotnet", "out/shop.dll"]
