FROM scratch
ARG VER<|>SION
