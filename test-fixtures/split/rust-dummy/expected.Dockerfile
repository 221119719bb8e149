FROM rust:1.70 as builder
RUN USER=root cargo new --bin app
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN cargo build --release && rm src/*.rs
COPY ./src ./src
RUN rm ./target/release/deps/hello* && cargo build --release

FROM debian:bookworm-slim AS final
WORKDIR /app
COPY --from=builder /app/target/release/hello ./target/release/hello
ENV ROCKET_ADDRESS=0.0.0.0
CMD ["/app/target/release/hello"]
