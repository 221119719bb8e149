# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --link `
     --<|> `
     a c:\b\
