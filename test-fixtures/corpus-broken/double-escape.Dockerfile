FROM alpine:3.20
RUN echo C:\\
  next
CMD ["sh"]
