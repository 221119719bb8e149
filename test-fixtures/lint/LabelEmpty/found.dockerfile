FROM debian:12
LABEL wanted=''
#     ^^^^^^^^^
