FROM python:3.12-slim AS build
CO<|>PY serve.py /app/
FROM python:3.12-slim
COPY --from=build /app /app
CMD ["python", "/app/serve.py"]
