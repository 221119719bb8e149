FROM a
RUN <<EOF
x
USER u
