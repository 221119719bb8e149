FROM alpine:3.20
COPY --chmod=888 a b
#            ^^^
ADD --chmod=rwx c d
#           ^^^
