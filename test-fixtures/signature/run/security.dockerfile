FROM a
RUN --security=in<|>secure true
