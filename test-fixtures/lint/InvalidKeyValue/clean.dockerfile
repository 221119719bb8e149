FROM alpine:3.20
ENV A=1 B= C="x y" D=a\ b
ENV OLD form of it
LABEL a="b" \
 c=d
