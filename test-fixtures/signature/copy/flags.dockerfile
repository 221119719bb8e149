FROM a
COPY --link <|>--chown=1 /x /y
