FROM alpine:3.20
FROM alpine:3.20
RUN --mount=from=0,target=/a true
#                ^
