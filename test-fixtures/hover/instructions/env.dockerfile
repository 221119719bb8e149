FROM alpine:3.20
ENV ROOT=/srv
<|>ENV BIN=$ROOT/bin LIB=${ROOT}/lib PLAIN=x
