FROM debian:12
RUN npm config set strict-ssl true && npm config set registry https://example.com
