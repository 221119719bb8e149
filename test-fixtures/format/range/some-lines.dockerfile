  FROM a
  RUN <|b \
c|> \
d
  ENV E=f
