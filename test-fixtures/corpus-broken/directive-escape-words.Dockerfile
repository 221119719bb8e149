# escape=` for Windows
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
