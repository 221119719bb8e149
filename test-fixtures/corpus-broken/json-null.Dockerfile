FROM alpine:3.20
ENTRYPOINT ["sh", null]
CMD ["sh"]
