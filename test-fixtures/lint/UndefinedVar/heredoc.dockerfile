FROM nginx:1.27
ARG PORT=80
# BuildKit expands this body, so nginx never sees its own variable.
COPY <<EOF /etc/nginx/conf.d/default.conf
server { listen $PORT; location / { proxy_set_header Host $remote_addr; } }
#                                                          ^^^^^^^^^^^ warning
EOF
COPY <<"EOF" /etc/nginx/conf.d/quoted.conf
server { location / { proxy_set_header Host $remote_addr; } }
EOF
COPY <<EOF /etc/nginx/conf.d/escaped.conf
server { location / { proxy_set_header Host \$remote_addr; } }
EOF
RUN <<EOF
echo $remote_addr
EOF
