FROM alpine:3.20
STOPSIGNAL NOPE
#          ^^^^
FROM alpine:3.20
STOPSIGNAL RTMIN+99
#          ^^^^^^^^
