# check=skip=UndefinedVar
#            ^^^^^^^^^^^^
FROM scratch
# slipway ignore=WorkdirRelativePath,DL3000
#                ^^^^^^^^^^^^^^^^^^^
#                                    ^^^^^^
WORKDIR /srv
COPY a /
CMD ["/a"]
