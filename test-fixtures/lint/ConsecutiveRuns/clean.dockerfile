FROM debian:12
RUN true
COPY a b
RUN true
RUN --mount=type=cache,target=/x true
ENV A=1
RUN true
