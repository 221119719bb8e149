FROM mcr.microsoft.com/windows/servercore:ltsc2025
SH<|>ELL ["powershell", "-Command"]
CMD ["app.exe"]
