FROM debian:12
COPY entry.sh /entry.sh
RUN chmod 755 /entry.sh
#   ^^^^^^^^^^^^^^^^^^^
WORKDIR /app
COPY --chown=1000 bin/run.sh ./
RUN chmod 0700 run.sh
#   ^^^^^^^^^^^^^^^^^
COPY a.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/a.sh
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
COPY b.sh /b.sh
RUN chmod 755 /b.sh && echo done
#   ^^^^^^^^^^^^^^^
