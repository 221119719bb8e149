  FROM node:22
  RUN a
