FROM alpine:3.20
RUN echo $(( 1 << 4 ))
CMD ["sh"]
