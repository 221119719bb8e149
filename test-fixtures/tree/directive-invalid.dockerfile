# escape=ab
# escape=\
# syntax=
FROM a
RUN x \
 y
