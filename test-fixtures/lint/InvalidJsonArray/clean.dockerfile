FROM alpine:3.20
CMD ["a", "b\n\u0041"]
ENTRYPOINT []
RUN [ -f /x ] && true
RUN ['single']
