# 👩‍🚀 é
# 𝄞
FROM alpine:3.20 AS base
LABEL title="👩‍🚀 Ünï" \
    note="e<|>́ 𝄞"
RUN echo "🚀" \
 && echo é
