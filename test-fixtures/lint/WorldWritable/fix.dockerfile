FROM debian:12
RUN chmod -R 0777 /a && chmod 666 /b && chmod a+rwx /c
#            ^^^^
#                             ^^^
#                                             ^^^^^
