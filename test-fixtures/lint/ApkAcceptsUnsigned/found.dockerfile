FROM alpine:3.20
RUN apk --allow-untrusted add a.apk
#       ^^^^^^^^^^^^^^^^^
