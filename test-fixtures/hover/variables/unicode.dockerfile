FROM scratch
ENV GREETING='Grüß é 👩🏽‍🚒'
LABEL a="𝔸 ${GREE<|>TING}"
