FROM alpine:3.20
ENV MOTD='welcome
CMD ["sh"]
