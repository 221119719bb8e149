FROM alpine:3.20
COPY app /li<|>nk
CMD ["/link"]
