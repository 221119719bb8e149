FROM debian:12
LABEL Upper=1 a..b=2
#     ^^^^^
#             ^^^^
