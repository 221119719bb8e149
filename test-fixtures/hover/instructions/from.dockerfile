FROM golang:1.22 AS build
FR<|>OM build AS test
FROM alpine:3.20
