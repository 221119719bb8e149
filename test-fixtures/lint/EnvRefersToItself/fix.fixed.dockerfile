FROM debian:12
ENV APP=/opt/app
ENV APP_BIN=$APP/bin
ENV B=1 \
    C=2
ENV D=${B}
ENV E=1 \
    # why
    F=$E
