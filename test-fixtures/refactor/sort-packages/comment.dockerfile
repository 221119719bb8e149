FROM debian:12
RUN apt-get install -y \
    git \
    # for the health check
    curl<|>
