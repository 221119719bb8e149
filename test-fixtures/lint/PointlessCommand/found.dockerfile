FROM debian:12
RUN shutdown now || vim x
#   ^^^^^^^^
#                   ^^^
