FROM alpine:3.20
ARG V=1
ENV V=$V
RUN echo $<|>V
