FROM scratch
ENV DIR=/srv
WORKDIR ${D<|>:-/x}
