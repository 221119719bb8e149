FROM scratch AS base
COPY a /
FROM scratch
COPY --from=base /a /b
CMD ["/b"]
