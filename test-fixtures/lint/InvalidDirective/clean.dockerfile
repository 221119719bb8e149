# syntax=docker/dockerfile:1
# escape=`
# nothing=directive
# escape=|
FROM alpine:3.20
