FROM rust:latest AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM debian:stable-slim AS final
WORKDIR /app
COPY --from=build /app/target/release/hello ./target/release/hello
EXPOSE 8000
CMD ["./target/release/hello"]
