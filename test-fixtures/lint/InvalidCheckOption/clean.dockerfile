# check=skip=A,B;error=true;experimental=all
FROM alpine:3.20
