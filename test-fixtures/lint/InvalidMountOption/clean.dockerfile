FROM alpine:3.20
RUN --mount=type=cache,target=/c,sharing=private,id=c,uid=1000,mode=0755 true
RUN --mount=type=bind,source=a,target=/a,rw true
