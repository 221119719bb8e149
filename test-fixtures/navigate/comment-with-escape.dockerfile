FROM alpine:3.20 AS base
FROM alpine:3.20
ARG NAME=1
RUN \
# comment\comment
    echo $NA<|>ME
COPY --from=base /a /a
