ARG IMAGE
FROM ${IMAGE}:3.20
#    ^^^^^^^^^^^^^
