FROM debian:12
R<|>UN apt-get update
RUN apt-get install -y curl
CMD ["/app"]
