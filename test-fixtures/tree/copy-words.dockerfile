FROM a
COPY a b c
COPY "a b" c
COPY a\ b c
COPY  a	 bc  d
COPY $A ${DIR}/x "$WORDS" /y
COPY <<EOF /x
x
EOF
COPY a <<EOF /x
x
EOF
COPY <<A <<B
a
A
b
B
COPY a <<EOF
EOF
ADD <<'E' "b"
$x
E
EXPOSE 80 $A 90-92/udp
VOLUME a "b c"
USER a b
WORKDIR /a b $DIR
STOPSIGNAL 9 x
MAINTAINER me and you
