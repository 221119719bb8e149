FROM debian:12
# what it did before
CMD ["a"]
#^^^^^^^^

ENTRYPOINT ["x"]
#^^^^^^^^^^^^^^^

ENTRYPOINT ["y"]
# hadolint ignore=DL3025
CMD b
#^^^^
CMD \
#^^^^
# a comment inside
  ["c"]
CMD ["d"]
