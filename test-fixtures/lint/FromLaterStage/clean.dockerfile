FROM alpine:3.20 AS tools
FROM tools AS first
FROM tools
