FROM scratch
# slipway ignore=LegacyKeyValueFormat
ENV A b
COPY a /
CMD ["/a"]
