FROM debian:12
COPY --chmod=0775 a /b
COPY --chmod=u+w a /b
