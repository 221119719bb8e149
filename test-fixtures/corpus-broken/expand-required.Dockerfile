FROM alpine:3.20
ENV URL=${API_URL:?unset}
CMD ["sh"]
