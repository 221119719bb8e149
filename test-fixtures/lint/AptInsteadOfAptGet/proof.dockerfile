FROM proof.test/apt:1
RUN apt update && apt install -y hello && rm -rf /var/lib/apt/lists/*
#   ^^^
#                 ^^^
