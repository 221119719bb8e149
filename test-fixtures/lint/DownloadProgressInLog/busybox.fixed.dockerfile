FROM alpine:3.20
RUN wget -q -O a https://example.com/a
FROM python:3.12-alpine
RUN wget -q https://example.com/a
FROM unknown.example.com/a:1
RUN wget -q https://example.com/a
FROM python:3.12
RUN wget --progress=dot:giga https://example.com/a
