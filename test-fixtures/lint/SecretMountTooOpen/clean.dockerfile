FROM debian:12
RUN --mount=type=secret,id=a,mode=0400 true
RUN --mount=type=cache,target=/c,mode=0777 true
