FROM scratch as base
#            ^^
COPY a /
FROM base AS final
CMD ["/a"]
