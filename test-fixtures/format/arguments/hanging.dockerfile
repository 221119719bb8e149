FROM a
ENV A=b \
    C=d
COPY a \
     b \
     /c
