FROM alpine:3.20
ARG SRC=debian
RUN --mount=from=$SRC,target=/x true
CMD ["sh"]
