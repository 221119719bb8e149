FROM scratch
RUN <<EOF
echo hello
<|>
RUN true
