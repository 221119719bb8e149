FROM tools AS first
#    ^^^^^
FROM alpine:3.20 AS tools
