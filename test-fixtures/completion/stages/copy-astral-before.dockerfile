# 🚀🚀 é
FROM golang:1.22 AS build
FROM alpine:3.20
COPY --chown="👩🏽‍🚒" --from=bü<|>𝔸 /a /b
