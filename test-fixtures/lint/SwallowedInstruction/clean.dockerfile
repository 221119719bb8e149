FROM alpine:3.20
RUN echo \
  copy a b
RUN apk add --no-cache curl && \
  true
