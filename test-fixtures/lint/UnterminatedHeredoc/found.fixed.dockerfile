FROM alpine:3.20
COPY <<A /a
text
 A
A
