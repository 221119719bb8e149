FROM scratch
COPY a sub/
#      ^^^^
COPY a b .
#        ^
COPY --chmod=600 a sub/c
#                  ^^^^^
