FROM alpine:3.20
HEALTHCHECK --interval=1m30s --timeout=500ms --retries=0 CMD ["true"]
COPY --link=false a b
COPY --link=TRUE a b
