ARG GO=1.22
FROM scratch
ARG <|>
