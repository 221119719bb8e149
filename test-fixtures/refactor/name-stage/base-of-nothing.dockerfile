FROM node:22<|>
RUN true
FROM node:22 AS app
