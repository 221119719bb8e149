FROM debian:12
SH<|>ELL ["/bin/bash", "-c"]
CMD ["/app"]
