FROM alpine:3.20
# apk add curl \
  git jq
CMD ["sh"]
