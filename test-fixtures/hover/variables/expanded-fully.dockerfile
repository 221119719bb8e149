FROM scratch
ARG A=1
ENV B=${A}x
ENV C=${B}y
LABEL v=$<|>C
