FROM debian:12
RUN echo a
# what it lists
RUN curl -fsS https://example.com/list | sort > /list
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN cat /list | wc -l
#   ^^^^^^^^^
FROM alpine:3.20
RUN cat /list | wc -l
#   ^^^^^^^^^
FROM unknown.example.com/a:1
RUN cat /list | wc -l
#   ^^^^^^^^^
FROM unknown.example.com/a:1
SHELL ["/usr/bin/bash", "-c"]
RUN cat /list | wc -l
#   ^^^^^^^^^
