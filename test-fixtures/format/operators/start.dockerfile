FROM debian:12
RUN a && \
    b || \
    # about c
    c; d && e \
    && f
