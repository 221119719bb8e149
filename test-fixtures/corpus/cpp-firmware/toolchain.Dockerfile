# syntax=docker/dockerfile:1-labs
# Firmware toolchain, pinned by checksum so that releases can be rebuilt years later.
FROM debian:bookworm-20240812-slim AS fetch
ARG GCC_ARM=13.2.rel1
ARG GCC_SUM=sha256:6cd1bbc1d9ae57312bcd169ae283153a9572bf6a8e4eeae2fedfbc33b115fdbb
ADD --checksum=${GCC_SUM} https://downloads.firmware.example/arm-gnu-${GCC_ARM}-x86_64.tar.xz /dl/gcc.tar.xz
ADD --unpack=true --chown=0:0 --chmod=755 https://downloads.firmware.example/openocd-0.12.tar.gz /opt/openocd/
ADD --keep-git-dir=true https://github.com/firmware-example/hal.git#v4.1 /opt/hal
ADD --checksum=5fa53d7a1e0b9d3b49b1f1a6c0f7f0d3b4c1c9de https://github.com/firmware-example/boards.git#main /opt/boards
ADD --link --exclude=**/*.md --exclude=docs patches.tar.gz vendor/ /opt/vendor/
RUN mkdir -p /opt/gcc && tar -xJf /dl/gcc.tar.xz -C /opt/gcc --strip-components=1

FROM debian:bookworm-20240812-slim
COPY --from=fetch --parents /opt/./gcc/bin /opt/./hal/include /usr/local/
COPY --from=fetch /opt/openocd /opt/openocd
RUN <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends cmake make python3 libusb-1.0-0
rm -rf /var/lib/apt/lists/*
EOF
ENV PATH="/usr/local/gcc/bin:/opt/openocd/bin:${PATH}"
WORKDIR /firmware
