  FROM a
RUN echo "𝄞 é́" \
🚢 && \
  # 𝄞
b
