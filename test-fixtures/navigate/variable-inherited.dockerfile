FROM alpine:3.20 AS base
ENV HOME_DIR=/srv
FROM base
WORKDIR $HOME<|>_DIR
FROM alpine:3.20
RUN echo $HOME_DIR
