FROM scratch
CMD ["a"]
#^^^^^^^^
ENTRYPOINT ["x"]
#^^^^^^^^^^^^^^^
HEALTHCHECK NONE
#^^^^^^^^^^^^^^^
CMD b
#^^^^
ENTRYPOINT ["y"]
HEALTHCHECK --interval=5s CMD ["z"]
CMD ["d"]
COPY a /a
