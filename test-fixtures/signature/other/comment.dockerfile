FROM a
# COPY <|>
