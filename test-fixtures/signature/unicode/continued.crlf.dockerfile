FROM a
COPY \
  # 𝄞 a comment
  é́ \
  <|>/y
