FROM alpine:3.20 AS Tools
FROM TOOLS
#    ^^^^^
FROM Tools
#    ^^^^^
