FROM scratch AS a
WORKDIR /srv
WORKDIR app
FROM scratch
WORKDIR <|>
