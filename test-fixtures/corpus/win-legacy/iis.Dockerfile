# No escape directive here: paths use forward slashes or doubled backslashes.
FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2019
SHELL ["powershell", "-NoProfile", "-Command"]
WORKDIR C:\\inetpub\\wwwroot
RUN Remove-Item -Recurse .\*; \
    New-Item -ItemType Directory C:/logs | Out-Null
COPY publish/ C:/inetpub/wwwroot/
ADD tools/LogMonitor.exe C:/LogMonitor/
# The site folder ends in two backslashes, which do not continue the line.
COPY web.config C:\\inetpub\\wwwroot\\
EXPOSE 80 443
ENTRYPOINT ["C:\LogMonitor\LogMonitor.exe", "C:\ServiceMonitor.exe", "w3svc"]
