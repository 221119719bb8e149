FROM python:3.12-slim
COPY model.on<|>nx.txt /model/
CMD ["python", "serve.py"]
