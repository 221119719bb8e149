FROM debian:12
EXPOSE 22 80
#      ^^
EXPOSE 8080 \
       22/tcp
#      ^^^^^^

EXPOSE 22
#      ^^

CMD ["a"]
