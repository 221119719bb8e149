# syntax=docker/dockerfile:1
ENV APP=/app
WORKDIR $A<|>PP
