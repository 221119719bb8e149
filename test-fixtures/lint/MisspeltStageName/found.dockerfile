FROM alpine:3.20 AS dependencies
FROM alpine:3.20
COPY --from=dependencis /a /a
#           ^^^^^^^^^^^
RUN --mount=from=dependancies,target=/a true
#                ^^^^^^^^^^^^
