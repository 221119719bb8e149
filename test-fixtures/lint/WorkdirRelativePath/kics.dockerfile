# kics-scan disable=6b376af8-cfe8-49ab-a08d-f32de23661a4,41c195f4-fc31-4a5c-8a1b-90605538d49f
FROM alpine:3.20
WORKDIR kics
