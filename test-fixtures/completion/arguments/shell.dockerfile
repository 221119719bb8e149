FROM scratch
SHELL <|>
