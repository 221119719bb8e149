FROM debian:12
RUN pip3 install --index-url https://example.com a==1
