FROM alpine:3.20
RUN --mount=from=debian$,target=/x true
