FROM alp<|>ine:3.20 AS files
COPY app /app
FROM scratch
COPY --from=files /app /app
