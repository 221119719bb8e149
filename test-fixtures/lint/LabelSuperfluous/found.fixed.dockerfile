FROM debian:12
LABEL wanted=1
