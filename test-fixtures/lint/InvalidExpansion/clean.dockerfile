ARG 'QUOTED'=1
# Only values of ARG are expanded (dockerfile2llb/convert.go, dispatchArg and buildMetaArgs), so that a quote may stay open here.
ARG "GLOBAL=1
ARG PLAIN
FROM alpine:3.20
ARG "QUOTED"=1
ARG "LOCAL=1
ENV A="b c" B='$' C=\" D=${A:-x} E=${A#b} F=${A%c} G=${A/b/d}
