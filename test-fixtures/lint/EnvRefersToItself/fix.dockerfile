FROM debian:12
ENV APP=/opt/app APP_BIN=$APP/bin
#                        ^^^^
ENV B=1 \
    C=2 \
    D=${B}
#     ^^^^
ENV E=1 \
    # why
    F=$E
#     ^^
