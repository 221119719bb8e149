FROM a
ENV A=1 B="2 3" C='4 5' D=6\ 7
ENV A b c
ENV A  "b c" d=e
ENV A= B=
ENV A=1 B
ENV B A=1
ENV =1
ENV A=$DOTS B=${A}x C=${EMPTY:-d}
ENV "A B"=c
ENV A='x"y' B="x'y" C="a\"b" D=\"x
ENV A="unclosed B=2
ENV A='unclosed B=2
ENV A=b\
ENV A=a=b=c
ENV A	b
ENV Ab
LABEL a.b-c=1 "d e"='f g' h=i\
 j
LABEL a b c
LABEL =x
LABEL a=$A
LABEL "a
ARG A B=1 C=$B D="x y" E='$A'
ARG =x
ARG A=1 =
ARG "A=b c"
ARG a\ b
