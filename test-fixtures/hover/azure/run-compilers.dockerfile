FROM debian:12-slim
R<|>UN apt-get update && apt-get install -y build-essential
CMD ["/app"]
