FROM debian:12
RUN chmod -R 0775 /a && chmod 664 /b && chmod a+rwx /c
