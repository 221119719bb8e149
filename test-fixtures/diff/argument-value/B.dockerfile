ARG V=2
FROM node:20
ARG V
RUN echo $V
LABEL v=$V
