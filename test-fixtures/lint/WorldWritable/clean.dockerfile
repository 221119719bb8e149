FROM debian:12
RUN chmod 755 /a && chmod u+w /b && chmod -R g+rwX /c && echo chmod 777
