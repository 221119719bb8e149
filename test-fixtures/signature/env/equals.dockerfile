FROM a
ENV A=<|>
