FROM alpine:3.20
RUN echo "<<E<|>OF"
CMD ["/app"]
