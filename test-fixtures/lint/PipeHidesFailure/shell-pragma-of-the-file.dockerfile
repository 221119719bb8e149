# hadolint shell=powershell
FROM example.com/windows:1
RUN Get-Process notepad | Stop-Process
FROM example.com/windows:1
RUN Get-Process notepad | Stop-Process
# hadolint shell=/bin/bash
RUN a | b
#   ^
