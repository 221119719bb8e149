FROM a
CMD [ "a b", \
"c \
d", \
"e" ]
