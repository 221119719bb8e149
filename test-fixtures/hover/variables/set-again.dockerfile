FROM alpine
ENV A=x
ENV A<|>=y B=$A
