# Triggers are stored as they are; only a child image would notice these two.
FROM debian:12-slim
ONBUILD PROVISION --all
ONBUILD COPY --owner=app src/ /app/
CMD ["bash"]
