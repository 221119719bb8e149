FROM nginx AS build
RUN apt-get update && apt-get install -y wget git
RUN wget https://github.com/gohugoio/hugo/releases/download/v0.54.0/hugo_0.54.0_Linux-64bit.tar.gz && tar xzf hugo_0.54.0_Linux-64bit.tar.gz -C /usr/local/bin && rm hugo_0.54.0_Linux-64bit.tar.gz
ADD . /site
RUN cd /site && hugo && cp -r public/* /usr/share/nginx/html/

FROM nginx AS final
COPY --from=build /usr/share/nginx/html /usr/share/nginx/html
