FROM buildpack-deps:bookworm
RUN curl -fsSLO https://example.com/lang.tar.xz && tar -xJf lang.tar.xz -C /usr/local --strip-components=1 && rm lang.tar.xz
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["lang"]
