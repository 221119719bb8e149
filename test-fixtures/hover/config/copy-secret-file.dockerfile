FROM scratch
COPY .np<|>mrc /root/
