FROM rust:1-bookworm AS build
WORKDIR /usr/src/knots
COPY . .
RUN cargo build --release

FROM build AS test
RUN cargo test --release

FROM debian:bookworm-slim AS final
WORKDIR /usr/src/knots
COPY --from=test /usr/src/knots/chart.txt ./chart.txt
COPY --from=test /usr/src/knots/target/release/knots ./target/release/knots
CMD ["./target/release/knots", "12"]
