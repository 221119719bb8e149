ARG GO=1.22
<|>
FROM golang:${GO}
