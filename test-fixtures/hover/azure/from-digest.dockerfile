FROM nginx@sha256:6784fb<|>0834aa7dbbe12e3d7471e69c290df3e6ba810dc38b34ae33d3c1c05f7d
COPY site /usr/share/nginx/html
