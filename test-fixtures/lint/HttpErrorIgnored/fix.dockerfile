FROM debian:12
RUN curl -sSLo /a.tar.gz https://example.com/a.tar.gz
#   ^^^^
RUN apt-get update && \
    curl https://example.com/a | tar -x
#   ^^^^
RUN ["curl", "https://example.com/a"]
#     ^^^^
