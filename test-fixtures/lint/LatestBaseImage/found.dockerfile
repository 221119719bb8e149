FROM example.com/team/app:latest
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
FROM alpine:3.20
COPY --from=alpine:3.20 /a /a
