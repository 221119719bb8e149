FROM alpine:3.20
ADD --from=build x y
CMD ["sh"]
