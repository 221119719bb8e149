FROM alpine:3.20
RUN echo don't <<EOF
apk add curl
EOF
CMD ["sh"]
