FROM alpine:3.20 AS dependencies
FROM alpine:3.20
COPY --from=dependencies /a /a
RUN --mount=from=dependencies,target=/a true
