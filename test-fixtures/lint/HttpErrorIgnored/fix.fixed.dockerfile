FROM debian:12
RUN curl -f -sSLo /a.tar.gz https://example.com/a.tar.gz
RUN apt-get update && \
    curl -f https://example.com/a | tar -x
RUN ["curl", "https://example.com/a"]
