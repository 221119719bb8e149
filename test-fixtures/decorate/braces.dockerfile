FROM alpine:3.20
RUN --mount=type=cache,target=/a --mount=type=bind,"from=b",ro \
\
  # between
\
    echo "${A:-x ${B}y}" ${#C} ${D%%.*} ${E[0]} '${no}' a${F:+'w'}b
ENV \
# c
\
COPY a b \
\ 
/c/
