FROM python:3.12 AS build
ENV PYTHONUNBUFFERED=1
WORKDIR /code
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim AS final
ENV PYTHONUNBUFFERED=1
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /code
COPY --from=build /usr/local /usr/local
COPY . .
EXPOSE 8000
CMD ["gunicorn", "-b", ":8000", "shop.wsgi"]
