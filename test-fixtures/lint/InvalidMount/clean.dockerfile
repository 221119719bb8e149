FROM alpine:3.20
RUN --mount=type=bind,target=/x true
RUN --mount=type=tmpfs,target=/x,size=1g true
RUN --mount=type=secret,id=a,env=A true
RUN --mount=type=ssh true
