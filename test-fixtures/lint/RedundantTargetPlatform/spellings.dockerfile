FROM --platform=$TARGETPLATFORM   alpine:3.20 AS a
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^ the target platform is the default
FROM --platform=${TARGETPLATFORM} a
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
FROM --platform=$BUILDPLATFORM a
