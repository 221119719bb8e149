FROM alpine:3.20 AS Tools
FROM tools
FROM tools
