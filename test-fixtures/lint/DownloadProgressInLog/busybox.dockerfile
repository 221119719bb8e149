FROM alpine:3.20
RUN wget -O a https://example.com/a
#   ^^^^ add `-q`
FROM python:3.12-alpine
RUN wget https://example.com/a
#   ^^^^ add `-q`
FROM unknown.example.com/a:1
RUN wget https://example.com/a
#   ^^^^ add `-q`
FROM python:3.12
RUN wget https://example.com/a
#   ^^^^ add `--progress=dot:giga`
