# check=error=true
FROM alpine:3.20 as base
CMD ["sh"]
