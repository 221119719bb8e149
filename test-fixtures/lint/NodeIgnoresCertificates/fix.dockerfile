FROM node:22
ENV A=1 NODE_TLS_REJECT_UNAUTHORIZED="0"
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
