FROM a AS 🚀
RUN 🚀 \
 🚀
# 🚀
ENV 🚀="🚀 x" B=\🚀
LABEL a=${🚀:-x}
COPY --chown="🚀" a 🚀
