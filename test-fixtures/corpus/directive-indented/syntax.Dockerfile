  # syntax=docker/dockerfile:1.2
FROM alpine:3.20
COPY --chmod=0755 job.sh /usr/local/bin/job
CMD ["job"]
