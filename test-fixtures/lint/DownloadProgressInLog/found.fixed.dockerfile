FROM debian:12
RUN wget --progress=dot:giga -O a https://example.com/a
