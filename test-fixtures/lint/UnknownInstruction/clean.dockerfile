FROM alpine:3.20
run true
Copy a \
 b
RUN echo \
# a comment between
 RNU
