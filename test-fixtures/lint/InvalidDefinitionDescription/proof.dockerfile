# check=experimental=InvalidDefinitionDescription
# the image everything stands on
FROM scratch AS base
#^^^^^^^^^^^^^^^^^^^
# a version
ARG VERSION=1
#^^^^^^^^^^^^
COPY a /a
