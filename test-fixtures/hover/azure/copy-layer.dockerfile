FROM python:3.12-slim
CO<|>PY serve.py /app/
CMD ["python", "/app/serve.py"]
