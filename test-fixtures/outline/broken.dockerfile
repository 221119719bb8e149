FROM
FRO<|>M alpine AS
COPPY a b
RUN

ENV
