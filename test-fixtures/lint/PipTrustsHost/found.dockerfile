FROM debian:12
RUN pip3 install --trusted-host example.com a==1
#                ^^^^^^^^^^^^^^
