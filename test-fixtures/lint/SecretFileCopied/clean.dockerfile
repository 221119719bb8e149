FROM debian:12 AS a
COPY id_rsa.pub .env.example /root/
FROM debian:12
COPY --from=a /root/.npmrc /x
