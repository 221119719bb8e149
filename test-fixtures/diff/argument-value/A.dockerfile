ARG V=1
FROM node:20
ARG V
RUN echo $V
LABEL v=$V
