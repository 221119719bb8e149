FROM golang:1.22 a<|>s build
