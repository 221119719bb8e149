# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN $x = 'a'; `
Write-Host $x; `
    Remove-Item 'b'
