FROM scratch
ARG VERSION=12
COPY a /opt/$VERSOIN/
#            ^^^^^^^
