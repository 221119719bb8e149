FROM alpine:3.20
WO<|>
RUN true
