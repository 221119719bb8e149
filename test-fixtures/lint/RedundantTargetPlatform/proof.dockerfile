FROM --platform=$TARGETPLATFORM scratch
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^
COPY a /
CMD ["/a"]
