FROM proof.test/apt:1
RUN apt-get update && \
    apt-get install -y hello && \
    rm -rf /var/lib/apt/lists/*
