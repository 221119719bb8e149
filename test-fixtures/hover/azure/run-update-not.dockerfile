FROM debian:12
R<|>UN apt-get update && apt-get install -y curl
CMD ["/app"]
