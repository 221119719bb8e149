FROM node:22-slim AS web
WORKDIR /web
COPY package.json ./
RUN npm install
COPY . .
RUN npm run build
FROM python:3.12-slim
WORKDIR /app
# everything
COPY . .
#    ^
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
