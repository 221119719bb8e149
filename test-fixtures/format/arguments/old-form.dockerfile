FROM a
ENV A one \
two
WORKDIR /a\
b
