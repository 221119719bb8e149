FROM mcr.microsoft.com/dotnet/asp<|>net:10.0
ENV ASPNETCORE_HTTP_PORTS=80
COPY app /app
ENTRYPOINT ["dotnet", "/app/shop.dll"]
