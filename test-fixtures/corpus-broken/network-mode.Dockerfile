FROM alpine:3.20
RUN --network=bridge curl x
CMD ["sh"]
