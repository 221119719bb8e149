FROM alpine:3.20
# slipway ignore=StageNameCasing;reason=on purpose
	MAINTAINER <|>me
