FROM ngi<|>nx
COPY site /usr/share/nginx/html
