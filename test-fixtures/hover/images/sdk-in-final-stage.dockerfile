FROM mcr.microsoft.com/dotnet/s<|>dk:8.0
CMD ["dotnet", "run"]
