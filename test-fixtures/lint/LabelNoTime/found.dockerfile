FROM debian:12
LABEL made=2026-13-01
#     ^^^^^^^^^^^^^^^
