FROM alpine:3.20
ONBUILD CMD ["sleep", 5]
CMD ["sh"]
