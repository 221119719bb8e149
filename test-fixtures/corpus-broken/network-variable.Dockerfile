FROM alpine:3.20
ARG NET=none
RUN --network=$NET curl x
CMD ["sh"]
