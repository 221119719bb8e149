FROM debian:12
RUN chmod 777 /a && chmod -R a+rwx /b
#         ^^^
#                            ^^^^^
RUN chmod 1777 /tmp && chmod 755 /c && chmod o-w /d && chmod g+w /e && chmod +x /f
