FROM alpine:3.20
WORKDIR /src
RUN --mo<|>unt=type=cache,target=cache true
