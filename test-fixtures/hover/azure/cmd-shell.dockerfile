FROM alpine:3.20
C<|>MD ["/bin/sh"]
