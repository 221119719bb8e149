FROM scratch
LABEL a=1 b=2
LABEL version="3"
COPY a /a
