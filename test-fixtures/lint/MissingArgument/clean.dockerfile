FROM alpine:3.20
COPY a b
COPY ["a", "b c"]
RUN \
 true
CMD []
