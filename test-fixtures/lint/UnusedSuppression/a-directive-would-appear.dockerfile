# check=skip=WorkdirRelativePath
#            ^^^^^^^^^^^^^^^^^^^
# check=skip=FromAsCasing
FROM alpine:3.20
