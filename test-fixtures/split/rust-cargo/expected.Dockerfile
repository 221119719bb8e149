FROM rust:1.77-bookworm AS build
WORKDIR /usr/src/snow
COPY . .
RUN cargo build --release

FROM build AS test
RUN cargo test

FROM debian:bookworm-slim AS final
RUN apt-get update && apt-get install -y --no-install-recommends libssl3 && rm -rf /var/lib/apt/lists/*
WORKDIR /usr/src/snow
COPY --from=test /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=test /usr/src/snow/target/release/snow ./target/release/snow
CMD ["./target/release/snow"]
