# escape=`
FROM alpine:3.20
ENV A <|>C:\dir "é 𝄞" b
