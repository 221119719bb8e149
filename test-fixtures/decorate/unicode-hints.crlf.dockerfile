ARG TAG=3.20
ARG IMAGE=a𝄞lpine:${TAG}
FROM alpine:${TAG} AS one
ARG D=/👩‍🚀/é
WORKDIR ${D}
USER é𝄞
RUN echo "🚀"
FROM alpine:${TAG} AS two
WORKDIR /🚀
WORKDIR é
RUN true
