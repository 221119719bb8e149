FROM debian:12
RUN zypper --no-gpg-checks install -y curl
#          ^^^^^^^^^^^^^^^
