FROM python:3.12-slim
COPY model.on<|>nx /model/
CMD ["python", "serve.py"]
