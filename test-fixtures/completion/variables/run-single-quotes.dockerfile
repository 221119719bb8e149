FROM scratch
ARG VERSION=1
RUN echo '$<|>'
