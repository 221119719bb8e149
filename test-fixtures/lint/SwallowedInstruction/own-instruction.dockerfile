FROM debian:12
ONBUILD \
    RUN true
ONBUILD HEALTHCHECK --interval=5s \
    CMD true
HEALTHCHECK --interval=5s --timeout=3s \
    # how it is
    CMD /app/check.sh --quiet
HEALTHCHECK \
    CMD true \
CMD ["x"]
#^^
