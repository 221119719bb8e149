ARG G<|>O=1.22
FROM golang:${GO}
