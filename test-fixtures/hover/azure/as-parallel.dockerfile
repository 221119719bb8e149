FROM node:22 AS we<|>b
RUN npm run build
FROM golang:1.22 AS api
RUN go build -o /app .
FROM alpine:3.20
COPY --from=web /dist /dist
COPY --from=api /app /app
CMD ["/app"]
