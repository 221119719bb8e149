FROM alpine:3.20
# com<|>ment
RUN true
