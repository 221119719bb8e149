FROM scratch
WORKDIR /ho<|>me/site
