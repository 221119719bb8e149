FROM a
ENV P=$A Q=${A} R=$A$EMPTY S=$NONE T=${NONE} U=a$ V=$$ W=$1 X=${12} Y=$@ Z=$é
ENV P=${NONE:-d} Q=${NONE-d} R=${EMPTY:-d} S=${EMPTY-d} T=${A:-d} U=${NONE:-}
ENV P=${NONE:+d} Q=${NONE+d} R=${EMPTY:+d} S=${EMPTY+d} T=${A:+d} U=${A+d}
ENV P=${A:?m} Q=${A?m} R=${EMPTY?m}
ENV P=${NONE:?m}
ENV P=${NONE?}
ENV P=${EMPTY:?}
ENV P=${EMPTY:?$A}
ENV P=${DOTS#*.} Q=${DOTS##*.} R=${DOTS%.*} S=${DOTS%%.*} T=${DOTS#x} U=${DOTS%x} V=${DOTS#?} W=${DOTS%?} X=${DOTS##} Y=${DOTS%%}
ENV P=${DIR#/usr} Q=${DIR%/bin} R=${DIR##*/} S=${DIR%%/*} T=${DIR#/*/} U=${NONE#x} V=${DOTS#$A} W=${DOTS%"c"}
ENV P=${DOTS/./x} Q=${DOTS//./x} R=${DOTS/b/} S=${DOTS//?/x} T=${DOTS/a*b/x} U=${DIR/\/usr/x} V=${DIR//\//x} W=${NONE/a/b} X=${DOTS/z/x} Y=${DOTS//./$A}
ENV P=${DOTS/a
ENV P=${DOTS/a/b
ENV P=${DOTS#\x}
ENV P=${DOTS#\*} Q=${DOTS#\?} R=${DOTS/\\/x} S=${DOTS#[a]} T=${DOTS/(/x}
ENV P=${NONE:-${A:-x}} Q=${NONE:-"x y"} R=${NONE:-'x}y'} S=${NONE:-x\}y} T=${NONE:-$A-${DOTS%.*}}
ENV P="${NONE:-x y}" Q="$A" R="\$A" S="\\" T="\"" U="\a" V='$A' W='\' X="'" Y='"'
ENV P=\$A Q=\\ R=\a S=\" T=a\
ENV P=${}
ENV P=${:-x}
ENV P=${{A}}
ENV P=${A:x}
ENV P=${A:
ENV P=${A^^}
ENV P=${#A}
ENV P=${A.b}
ENV P=${A!x}
ENV P=${A
ENV P=${A:-x
ENV P=${
ENV P=${A:-${B:-${C}}
ENV P=$(x $A) Q=`x $A`
ENV P="a$A
ENV P='a$A
ENV P="a\
ENV P=${NONE:-"x} Q=1
ENV P=$WORDS Q="$WORDS" R=a$WORDS
ENV P=$_A Q=$A_ R=${A_B} S=$A-B T=$A.B U=$-x V=$#x W=$?x X=$!x Y=$*x
EXPOSE $WORDS "$WORDS" ${NONE:-1 2} a\ b
COPY "a b" 'c d' e\ f ${NONE:-g h} /x
