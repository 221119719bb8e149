# why
from debian:bookworm-slim

RUN echo a && \
    echo b
# what
CMD [ "x" ]
