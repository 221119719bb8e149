FROM alpine:3.20
RUN --mount=type=bind,from=$IMAGE,target=/x true
#                          ^^^^^^
RUN --mount=type=bind,from=a${B},target=/x true
#                          ^^^^^
