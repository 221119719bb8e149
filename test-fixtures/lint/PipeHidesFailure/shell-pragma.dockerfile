FROM example.com/windows:1 AS one
RUN a | b
#   ^
# hadolint shell=powershell
RUN Get-Process notepad | Stop-Process
RUN c | d
SHELL ["/bin/sh", "-c"]
RUN e | f
#   ^
FROM example.com/linux:1
RUN g | h
#   ^
# hadolint shell = pwsh.exe -Command # it is not POSIX
ONBUILD RUN i | j
