FROM debian:12
COPY --chmod=775 a /a
