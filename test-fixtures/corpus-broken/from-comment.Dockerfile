FROM alpine:3.20 # pinned
RUN true
