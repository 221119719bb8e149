FROM rust:1.75-alpine AS build
RUN apk add --no-cache musl-dev openssl-dev pkgconfig
WORKDIR /app
COPY . .
RUN cargo build --release

FROM alpine:3 AS final
RUN apk add --no-cache libssl3 libcrypto3
WORKDIR /app
COPY --from=build /app/target/release/hello ./target/release/hello
CMD ["target/release/hello"]
