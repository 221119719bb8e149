FROM golang:1.22
<|RUN go build -o /a .
ENV A=1
RUN go build -o /b .|>
