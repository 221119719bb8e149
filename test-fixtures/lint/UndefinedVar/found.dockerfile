FROM scratch
ENV A=1
LABEL a=$B b=${A} c=${C}
#        ^
#                     ^
