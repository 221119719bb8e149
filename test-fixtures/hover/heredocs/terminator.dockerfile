FROM scratch
COPY <<EOF /a
x
EO<|>F
