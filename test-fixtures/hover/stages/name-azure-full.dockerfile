FROM golang:1.22 AS bu<|>ild
FROM alpine:3.20 AS final
