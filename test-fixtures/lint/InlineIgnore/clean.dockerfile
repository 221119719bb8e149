FROM debian:12
# ignore what is said here
WORKDIR x
