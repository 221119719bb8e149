# check=experimental=InvalidDefinitionDescription
# the image everything stands on
FROM debian:12 AS base
#^^^^^^^^^^^^^^^^^^^^^
