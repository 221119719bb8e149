# check=skip=StageNameCasing,WorkdirRelativePath,JSONArgsRecommended;error=true
#                            ^^^^^^^^^^^^^^^^^^^
#                                                ^^^^^^^^^^^^^^^^^^^
# slipway global ignore=MaintainerDeprecated
#                       ^^^^^^^^^^^^^^^^^^^^ info: nothing here is hidden
FROM alpine:3.20 AS Base
# slipway ignore=ExposeProtoCasing, UndefinedVar;reason=why
#                ^^^^^^^^^^^^^^^^^
LABEL a=$x
# slipway ignore=UndefinedVar, ExposeProtoCasing, LegacyKeyValueFormat
#                              ^^^^^^^^^^^^^^^^^
#                                                 ^^^^^^^^^^^^^^^^^^^^
LABEL a=$x
RUN true \
    # slipway ignore=UndefinedVar
#                    ^^^^^^^^^^^^
    && true
# check=skip=UndefinedVar
#            ^^^^^^^^^^^^
USER app
# slipway ignore=all
LABEL a=b
# slipway ignore=SC2086,DL9999,Nonsense
LABEL a=b
