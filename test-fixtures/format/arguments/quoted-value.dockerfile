FROM a
LABEL description="one \
two" \
version=1
