FROM alpine:3.20
ENTRYPOINT ["three"]
HEALTHCHECK CMD ["true"]
