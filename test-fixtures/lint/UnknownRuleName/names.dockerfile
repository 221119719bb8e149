# check=skip=fromascasing,Nonsense
#            ^^^^^^^^^^^^ in this casing
#                         ^^^^^^^^ there is no rule
FROM alpine:3.20 as b
# slipway ignore=fromascasing,FromAsCasin,SC1000,DL9999
#                             ^^^^^^^^^^^ did you mean `FromAsCasing`
FROM alpine:3.20 as b
# hadolint ignore=DL9999
# tally ignore=tally/max-lines
USER x
