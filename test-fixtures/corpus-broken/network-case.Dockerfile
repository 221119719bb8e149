FROM alpine:3.20
RUN --network=Host curl x
CMD ["sh"]
