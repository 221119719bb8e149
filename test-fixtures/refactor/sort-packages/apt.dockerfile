FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \
    git<|> \
    curl=7.* \
    Zlib1g-dev \
    g++ \
    "ca-certificates" \
 && rm -rf /var/lib/apt/lists/*
