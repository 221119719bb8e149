FROM alpine:3.20 AS a
FROM alpine:3.20
RUN --mount=from=a,target=/a true
RUN --mount=from=busybox:1,target=/b true
