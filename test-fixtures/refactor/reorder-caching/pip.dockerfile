FROM python:3.12
WORKDIR /app
CO<|>PY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "a.py"]
