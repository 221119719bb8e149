FROM debian:12
RUN --mount=type=secret,id=a,mode=0400,target=/s true
