FROM debian:12
RUN curl -k -o /a https://example.com/é😀 \
#        ^^
 && curl -ko /b https://example.com/b
#        ^^^
