FROM python:3.9 AS build
RUN pip install poetry
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry config virtualenvs.create false && poetry install --no-dev

FROM python:3.9-slim AS final
WORKDIR /app
COPY --from=build /usr/local /usr/local
COPY . .
CMD ["uvicorn", "main:app", "--host", "0.0.0.0"]
