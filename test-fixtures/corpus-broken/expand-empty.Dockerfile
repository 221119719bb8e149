FROM alpine:3.20
ENV V=${}
CMD ["sh"]
