FROM debian:12
# slipway ignore=WorkdirRelativePath
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
WORKDIR x
