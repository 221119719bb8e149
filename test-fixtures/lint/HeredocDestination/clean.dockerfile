FROM alpine:3.20
COPY <<ONE <<TWO /dir/
1
ONE
2
TWO
