FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
WORKDIR /src
COPY *.csproj ./
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /srv/web

FROM build AS test
RUN dotnet test

FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine AS final
COPY --from=test /srv/web /srv/web
WORKDIR /srv/web
ENTRYPOINT ["dotnet", "web.dll"]
