FROM alpine:3.20

# check=skip=StageNameCasing // on purpose
MAINTAINER <|>me
