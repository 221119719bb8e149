FROM debian:12
RUN tr<|>ue
