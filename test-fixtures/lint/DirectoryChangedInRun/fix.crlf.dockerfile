from debian:12
run cd /a && make
#   ^^^^^
