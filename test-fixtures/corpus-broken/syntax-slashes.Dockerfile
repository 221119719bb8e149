//syntax=docker.io/example/frontend:2
FROM alpine:3.20
