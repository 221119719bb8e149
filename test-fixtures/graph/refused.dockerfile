FROM alpine AS a
COPY --from=a /x /x
COPY --from=b /x /x
COPY --from=7 /x /x
COPY --from=$B /x /x
FROM ${NONE} AS b
RUN --mount=type=cache,target=/c true
