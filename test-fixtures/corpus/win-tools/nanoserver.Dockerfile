  # Escape = `   
ARG WINVER=ltsc2022
FROM mcr.microsoft.com/powershell:7.4-nanoserver-${WINVER} AS tools
WORKDIR /tools
COPY ["report builder/", "C:/tools/report builder/"]
COPY <<EOF C:/tools/run.cmd
@echo off
pwsh -NoLogo -File C:/tools/main.ps1 %*
EOF

FROM --platform=windows(10.0.20348)/amd64 mcr.microsoft.com/windows/nanoserver:${WINVER}
COPY --from=tools /tools /tools
ENV PATH="C:\Windows\System32;C:\tools"
RUN dir `
      C:\tools `
  # the listing helps when the layer cache misbehaves
      /s
ENTRYPOINT ["cmd", "/S", "/C", "C:\\tools\\run.cmd"]
