FROM scratch
ENTRYPOINT ["y"]
HEALTHCHECK --interval=5s CMD ["z"]
CMD ["d"]
COPY a /a
