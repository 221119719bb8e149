FROM alpine:3.20 AS audit
RUN --mount=type=cache,target=/x,colour=red true
FROM alpine:3.20
CMD ["sh"]
