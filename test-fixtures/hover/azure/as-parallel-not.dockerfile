FROM node:22 AS we<|>b
RUN npm run build
FROM web AS api
RUN npm run api
FROM alpine:3.20
COPY --from=api /app /app
CMD ["/app"]
