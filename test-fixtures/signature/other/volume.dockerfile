FROM a
VOLUME ["/a"<|>]
