FROM debian:12
LABEL mail=nobody
#     ^^^^^^^^^^^
