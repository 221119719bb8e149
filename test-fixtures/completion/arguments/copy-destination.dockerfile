FROM scratch
WORKDIR /srv/app
COPY a <|>
