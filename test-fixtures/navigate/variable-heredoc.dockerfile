FROM alpine:3.20
ARG V=1
RUN <<EOF
echo $V
EOF
RUN <<"EOF"
echo ${V}
EOF
RUN cat <<"EOF"
$V
EOF
COPY <<EOF /a
$<|>V
EOF
COPY <<"EOF" /b
$V
EOF
