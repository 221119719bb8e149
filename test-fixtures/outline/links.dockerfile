FROM node:22-slim AS a
FROM bitnami/redis@sha256:0000000000000000000000000000000000000000000000000000000000000000
FROM mcr.microsoft.com/dotnet/sdk:8.0
FROM ghcr.io/astral-sh/uv:latest
FROM ghcr.io/owner/repository/image/part
FROM quay.io/prometheus/node-exporter
FROM contoso.azurecr.io/team/app:1
FROM gcr.io/distroless/static
FROM localhost:5000/x
FROM scratch
ARG IMG=python:3.12
FROM $IMG
FROM A
COPY --from=ngi<|>nx:1 /a /a
COPY --from=a /a /a
RUN --mount=from=redis,target=/x true
ADD https://example.com/a.tar.gz /a
COPY package.json ./src missing.txt *.md /x/
COPY ["with space.txt", "/y"]
