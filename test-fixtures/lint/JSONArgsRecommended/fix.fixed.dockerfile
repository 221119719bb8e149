FROM alpine:3.20
ENTRYPOINT ["/app", "two words"]
CMD ["/app", "--verbose"]
FROM alpine:3.20
# A shell has work to do here.
CMD echo $HOME
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
CMD app.exe
