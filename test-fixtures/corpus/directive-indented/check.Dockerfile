  # check=skip=JSONArgsRecommended
FROM alpine:3.20
CMD echo "the indented check above does not count"
