FROM node:22 AS deps
FROM node:22
RUN --mount=type=bind,from=de<|>ps,source=/m,target=/m true
