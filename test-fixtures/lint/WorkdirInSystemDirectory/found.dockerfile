FROM debian:12
WORKDIR /dev/x
#       ^^^^^^
WORKDIR /boot
#       ^^^^^
