FROM debian:12
RUN --mount=type=secret,id=a,mode=0444,target=/s true
#                                 ^^^^
