FROM alpine:3.20 AS bäu
FROM alpine:3.20 AS base
LABEL a="👩‍🚀 é" b="$V"
ARG V="🚀"
RUN echo "é👩‍🚀" "$V" && echo "𝄞${<|>V}"
