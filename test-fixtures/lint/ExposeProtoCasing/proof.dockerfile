FROM scratch
EXPOSE 80/TCP 53/Udp
#         ^^^
#                ^^^
COPY a /
CMD ["/a"]
