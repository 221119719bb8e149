FROM alpine:3.20
ENTRYPOINT ["one"]
#^^^^^^^^^^^^^^^^^
ENTRYPOINT ["two"]
#^^^^^^^^^^^^^^^^^
ENTRYPOINT ["three"]
HEALTHCHECK NONE
#^^^^^^^^^^^^^^^
HEALTHCHECK CMD ["true"]
