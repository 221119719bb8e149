FROM alpine:3.20
CMD ["a", 1]
#         ^
ENTRYPOINT [null]
#           ^^^^
