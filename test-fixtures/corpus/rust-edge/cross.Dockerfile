# syntax=docker/dockerfile:1
# Edge collector for field gateways: one toolchain stage per architecture, chosen by name.
ARG BASE=toolchain

FROM --platform=$BUILDPLATFORM rust:1.80-bookworm AS toolchain
RUN apt-get update && apt-get install -y --no-install-recommends \
        gcc-aarch64-linux-gnu \
        gcc-arm-linux-gnueabihf \
    && rm -rf /var/lib/apt/lists/*

FROM ${BASE} AS build-amd64
ENV CARGO_BUILD_TARGET=x86_64-unknown-linux-gnu

FROM ${BASE} AS build-arm64
ENV CARGO_BUILD_TARGET=aarch64-unknown-linux-gnu \
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc

FROM ${BASE} AS build-arm_v7.hf
ENV CARGO_BUILD_TARGET=armv7-unknown-linux-gnueabihf

FROM build-${TARGETARCH} AS build
ARG TARGETPLATFORM TARGETVARIANT TARGETOSVERSION
ARG BUILDPLATFORM BUILDOS BUILDARCH BUILDVARIANT BUILDOSVERSION
ARG TARGETSTAGE
RUN rustup target add "$CARGO_BUILD_TARGET"
WORKDIR /edge
COPY --exclude=target --exclude=*.md . .
RUN echo "building $TARGETPLATFORM on $BUILDPLATFORM for stage $TARGETSTAGE" \
    && cargo build --release \
    && cp "target/$CARGO_BUILD_TARGET/release/collector" /collector

FROM debian:12-slim
COPY --from=build --chown=65534:65534 --chmod=0755 /collector /usr/local/bin/collector
ENTRYPOINT ["collector"]
