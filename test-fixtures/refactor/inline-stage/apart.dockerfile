FROM node:20 AS ba<|>se
FROM alpine AS other
FROM base
COPY --from=other /etc/hosts /x
