FROM alpine:3.20
ADD --unp<|>ack a.tar /x
