FROM scratch
ENV PORT=80
COPY <<"EOF" /etc/app.conf
port = $<|>
EOF
