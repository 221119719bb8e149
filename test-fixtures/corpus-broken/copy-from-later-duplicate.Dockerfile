FROM alpine:3.20 AS data
RUN true
FROM alpine:3.20 AS app
COPY --from=data /a /a
FROM debian:12 AS data
RUN true
FROM app
CMD ["sh"]
