FROM --platform=linux/am<|>d64 golang:1.22
