from debian:12
workdir /a
run make
workdir /
