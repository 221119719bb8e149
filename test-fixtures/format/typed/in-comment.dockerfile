# a <|>
FROM a
