FROM alpine:3.20 AS base
# 👩‍🚀 é
LABEL a="👩‍🚀 é"
FROM alpine:3.20
RUN echo "🚀" \
  --mount && echo "𝄞é"
RUN echo "é" # 🚀
COPY --chown="👩‍🚀" --from=ba<|>se /a /b
