FROM golang:1.22 AS build
RUN go build -o /a .

FROM node:20-slim
USER node
CMD ["no<|>de"]
