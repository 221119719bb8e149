FROM alpine:3.20
ENV GREETING=say\ "hello there"\ twice
ENV PROMPT it's
LABEL note=a\ b\ \ c
ENV LONG one \
    two
