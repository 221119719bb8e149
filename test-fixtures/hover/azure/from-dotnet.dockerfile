FROM mcr.microsoft.com/dotnet/asp<|>net:10.0
COPY app /app
ENTRYPOINT ["dotnet", "/app/shop.dll"]
