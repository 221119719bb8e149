# check=experimental=all
# stage is described but named otherwise
FROM alpine:3.20 AS worker
CMD ["crond", "-f"]
