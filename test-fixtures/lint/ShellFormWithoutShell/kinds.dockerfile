FROM scratch AS tools
COPY busybox /bin/sh
RUN true
FROM scratch
COPY app /app
RUN /app --setup
#   ^^^^^^^^^^^^
RUN ["/app", "--setup"]
ENTRYPOINT /app
FROM gcr.io/distroless/static-debian12:nonroot
CMD /app $PORT
#   ^^^^^^^^^^
FROM gcr.io/distroless/static-debian12:debug
RUN true
