FROM alpine:3.20 AS base
# 👩‍🚀 é 𝄞
LABEL title="👩‍🚀 $V" \
    note="é"
RUN echo "🚀 $V é" && e𝄞 --opt
<|>