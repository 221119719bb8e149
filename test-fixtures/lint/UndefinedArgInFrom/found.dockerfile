FROM alpine:$TAG
#            ^^^
