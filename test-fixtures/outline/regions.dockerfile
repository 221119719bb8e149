#region base
FROM alpine:3.20 AS base
# one
# two

# three
RUN echo a
# region inner
RUN echo b
# endregion
#endregion
FROM b<|>ase
