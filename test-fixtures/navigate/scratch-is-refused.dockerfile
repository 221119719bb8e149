FROM scr<|>atch
COPY a /
