FROM alpine:3.20
ARG A
ENV B=$A
LABEL a=${A:-default} b=\$C c='$D' p=$PATH
RUN echo $E
