FROM alpine:3.20
<|ENV A b
ENV C d
ENV E=f|>
