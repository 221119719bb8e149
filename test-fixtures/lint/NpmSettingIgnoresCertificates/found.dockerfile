FROM debian:12
RUN true && npm set strict-ssl false
#           ^^^^^^^^^^^^^^^^^^^^^^^^
