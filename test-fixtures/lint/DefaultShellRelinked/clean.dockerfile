FROM debian:12
RUN ln -s /bin/bash /usr/local/bin/shell && ln -s /app/sh /usr/bin/app
