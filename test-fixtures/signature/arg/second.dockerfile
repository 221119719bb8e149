FROM a
ARG A=b C<|>
