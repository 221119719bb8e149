ARG GO=1.22
FROM golang:${G<|>}-alpine
ARG LATER=1
