FROM scratch
ARG A=1
ENV B<|>=${A}x
