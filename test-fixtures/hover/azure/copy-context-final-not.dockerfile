FROM python:3.12-slim
COPY <|>serve.py /app/
CMD ["python", "/app/serve.py"]
