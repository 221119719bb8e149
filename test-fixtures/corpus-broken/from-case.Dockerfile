FROM golang:1.22 AS Builder
RUN go version
FROM Builder
CMD ["go"]
