FROM alp<|>ine:latest AS files
COPY app /app
FROM scratch
COPY --from=files /app /app
