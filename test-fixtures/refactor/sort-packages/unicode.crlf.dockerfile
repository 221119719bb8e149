FROM debian:12
RUN echo "🐳 é" && apt-get update && apt-get install -y zsh <|>curl bash # 🐳 é
