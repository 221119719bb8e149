FROM debian:12
LABEL rev=v1
#     ^^^^^^
