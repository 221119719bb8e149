FROM scratch AS base
COPY a /
FROM base AS final
CMD ["/a"]
