ARG P=linux/amd64
FROM --platform=$B<|> golang:1.22
