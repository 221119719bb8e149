FROM debian:12
COPY --chmod=755 entry.sh /entry.sh
WORKDIR /app
COPY --chmod=0700 --chown=1000 bin/run.sh ./
COPY a.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/a.sh
COPY b.sh /b.sh
RUN chmod 755 /b.sh && echo done
