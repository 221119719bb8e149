FROM alpine:3.20 AS ba<|>se
FROM alpine:3.20 AS other
