FROM alpine:3.20 AS tools
HEALTH<|>CHECK CMD wget -q localhost
FROM alpine:3.20
CMD ["/app"]
