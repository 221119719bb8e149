FROM alpine:3.20
ARG TAIL=/tcp/x
EXPOSE 80/tcp 81/udp/ 8080:82/sctp/123
#                   ^ newer versions of BuildKit refuse
#                                 ^^^^
EXPOSE 83$TAIL 84/ 85
#      ^^^^^^^
EXPOSE 86/foo/bar
