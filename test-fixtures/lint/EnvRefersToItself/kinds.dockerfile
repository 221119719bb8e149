FROM debian:12
ENV A=1 B=$A C=${B:-x}
#         ^^
#              ^^^^^^^
ENV A=2 D=$A
ENV PATH=/x:$PATH E=\$F F=1
