FROM debian:12
RUN curl -fsSL https://example.com/a.sh -o a.sh && echo "0123  a.sh" | sha256sum -c && sh a.sh
RUN curl -fsSL https://example.com/a.tar.gz | tar xz
