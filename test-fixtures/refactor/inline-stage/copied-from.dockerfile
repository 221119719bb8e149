FROM node:20 AS ba<|>se
WORKDIR /app
FROM base
COPY --from=base /app /x
