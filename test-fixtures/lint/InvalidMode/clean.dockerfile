FROM alpine:3.20
ARG MODE=0644
COPY --chmod=$MODE a b
COPY --chmod=u=rwX,go=rX a b
COPY --chmod=7777 a b
