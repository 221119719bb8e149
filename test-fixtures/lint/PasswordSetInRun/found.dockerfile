FROM debian:12
RUN echo app:x | chpasswd
#                ^^^^^^^^
