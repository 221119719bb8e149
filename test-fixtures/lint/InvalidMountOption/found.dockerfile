FROM alpine:3.20
RUN --mount=type=cache,target=/c,sharing=often true
#                                        ^^^^^
RUN --mount=type=tmpfs,target=/t,size=big true
#                                     ^^^
RUN --mount=type=disk,target=/x true
#                ^^^^
RUN --mount=type=cache true
#   ^^^^^^^^^^^^^^^^^^
RUN --mount=nonsense true
#           ^^^^^^^^
