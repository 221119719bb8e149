# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY Shop.csproj .
RUN --mount=type=cache,target=/root/.nuget dotnet restore
COPY . .
RUN dotnet build --no-restore

FROM build AS test
RUN dotnet test --no-build

FROM build AS publish
RUN dotnet publish --no-restore -o /out

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /app
COPY --from=publish /out .
USER $APP_UID
ENTRYPOINT ["dotnet", "Shop.dll"]
