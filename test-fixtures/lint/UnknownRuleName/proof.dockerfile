FROM scratch
# slipway ignore=LegacyKeyValueForma
#                ^^^^^^^^^^^^^^^^^^^
ENV A b
COPY a /
CMD ["/a"]
