FROM scratch
ENV A=1 \

    B=2 \
    # a comment

    C="3 4"
#   ^^^^^^^
COPY a /
CMD ["/a"]
