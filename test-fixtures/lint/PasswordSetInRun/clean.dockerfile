FROM debian:12
RUN useradd chpasswd && passwd -l root
