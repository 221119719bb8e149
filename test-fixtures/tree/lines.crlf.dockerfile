# c
FROM a

RUN x \
  # inner

  y
CMD ["a", \
  "b"]
RUN <<EOF
a
EOF
