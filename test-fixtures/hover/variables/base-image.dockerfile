FROM golang:1.22
RUN ls $GOPA<|>TH
