FROM alpine:3.20
SHELL ["/bin/sh", "-ec"]
CMD /app --serve
FROM alpine:3.20
ENTRYPOINT ["/app"]
CMD []
