FROM python:3.12
WORKDIR /app
CO<|>PY . .
RUN pip install -r requirements.txt
