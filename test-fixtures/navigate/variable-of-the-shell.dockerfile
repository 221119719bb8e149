FROM alpine:3.20
RUN for f in a b; do echo $<|>f; done
