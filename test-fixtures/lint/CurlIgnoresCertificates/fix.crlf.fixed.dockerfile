FROM debian:12
RUN curl -o /a https://example.com/é😀 \
 && curl -o /b https://example.com/b
