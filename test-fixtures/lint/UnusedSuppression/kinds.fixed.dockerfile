# check=skip=StageNameCasing;error=true
FROM alpine:3.20 AS Base
# slipway ignore=UndefinedVar;reason=why
LABEL a=$x
# slipway ignore=UndefinedVar
LABEL a=$x
RUN true \
    && true
USER app
# slipway ignore=all
LABEL a=b
# slipway ignore=SC2086,DL9999,Nonsense
LABEL a=b
