FROM ghcr.io/acme/<|>tool:1.2.3 AS a
FROM alpine:3.20
