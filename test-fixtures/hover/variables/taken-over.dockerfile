ARG GO=1.22
FROM golang:${GO}
ARG GO
RUN echo $G<|>O
