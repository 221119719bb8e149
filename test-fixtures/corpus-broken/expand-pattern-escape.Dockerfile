FROM alpine:3.20
ENV FILE=app.tar.gz
ENV STEM=${FILE%\.gz}
