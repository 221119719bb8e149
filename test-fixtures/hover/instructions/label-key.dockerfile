FROM alpine:3.20
LABEL mine=1 org.opencontainers.image.cre<|>ated="2026-01-31T12:00:00Z"
