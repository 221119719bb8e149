FROM alpine:3.20
ARG V<|>=1
ARG W=2
RUN echo $V $W
