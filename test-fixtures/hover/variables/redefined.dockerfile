FROM scratch
ENV V=1
ENV V=2
WORKDIR /$V<|>
