FROM golang:1.22
COPY --link . .
RUN go<|> mod download
