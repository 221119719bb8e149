FROM alpine:3.20
HEALTH<|>CHECK CMD wget -q localhost
CMD ["/app"]
