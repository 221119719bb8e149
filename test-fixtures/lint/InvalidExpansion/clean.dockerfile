FROM alpine:3.20
ARG "QUOTED"=1
ENV A="b c" B='$' C=\" D=${A:-x} E=${A#b} F=${A%c} G=${A/b/d}
