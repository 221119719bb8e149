FROM alpine:3.20 AS one
CMD ["a"]
ENTRYPOINT ["b"]
FROM one
CMD ["c"]
