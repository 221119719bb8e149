FROM proof.test/wget:1
RUN busybox httpd -p 127.0.0.1:8000 -h /packages && wget -q -O /hello http://127.0.0.1:8000/hello
