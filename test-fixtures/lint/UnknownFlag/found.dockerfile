FROM --platfrom=linux/amd64 alpine:3.20
#    ^^^^^^^^^^
RUN --mont=type=cache,target=/x true
#   ^^^^^^
ADD --excludes=x a b
#   ^^^^^^^^^^
