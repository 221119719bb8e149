FROM alpine:3.20
# 🐳 é
MAINTAINER "🐳 é" m<|>e
