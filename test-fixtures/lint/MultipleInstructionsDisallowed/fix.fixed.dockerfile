FROM debian:12
# what it did before

ENTRYPOINT ["y"]
# hadolint ignore=DL3025
CMD b
CMD \
# a comment inside
  ["c"]
CMD ["d"]
