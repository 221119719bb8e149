# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
WORKDIR C:\app
WORKDIR sub
FROM alpine:3.20
WORKDIR D:\is-a-name-here
