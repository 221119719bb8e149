FROM golang:1.22 AS build
RUN go build -o /a .

FROM node:20-slim
EXPOSE 3000
# starts
CMD ["no<|>de", "a.js"]
