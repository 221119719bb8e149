FROM scratch
ENV GREETING='Grüß 👋'
LABEL a="𝔸 $G<|>"
