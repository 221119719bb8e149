FROM debian:12
RUN wget -q https://example.com/a && wget -nv https://example.com/b && wget --progress=dot:mega https://example.com/c && wget -o log https://example.com/d
