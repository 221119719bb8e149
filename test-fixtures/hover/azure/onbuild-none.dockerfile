FROM alpine:3.20
ON<|>BUILD COPY . /app
CMD ["/app"]
