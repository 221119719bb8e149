FROM scratch
WORKDIR app
#       ^^^
COPY a .
WORKDIR sub
