FROM debian:12
RUN curl -fsSLk https://example.com -o x
#        ^^^^^^
RUN curl --insecure https://example.com && echo -k
#        ^^^^^^^^^^
RUN echo curl -k
