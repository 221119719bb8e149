FROM debian:12
RUN NODE_TLS_REJECT_UNAUTHORIZED=0 node x.js
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
