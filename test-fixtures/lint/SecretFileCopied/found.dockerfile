FROM debian:12
COPY id_rsa /root/.ssh/
#    ^^^^^^
ADD .env /app/
#   ^^^^
