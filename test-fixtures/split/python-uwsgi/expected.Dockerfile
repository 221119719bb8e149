FROM python:3.7 AS build
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.7-slim AS final
RUN apt-get update && apt-get install -y --no-install-recommends libxml2 libyaml-0-2 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /usr/local /usr/local
COPY . .
CMD ["uwsgi", "--ini", "uwsgi.ini"]
