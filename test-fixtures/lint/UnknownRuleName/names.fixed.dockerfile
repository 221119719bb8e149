# check=skip=FromAsCasing,Nonsense
FROM alpine:3.20 as b
# slipway ignore=fromascasing,FromAsCasing,SC1000,DL9999
FROM alpine:3.20 as b
# hadolint ignore=DL9999
# tally ignore=tally/max-lines
USER x
