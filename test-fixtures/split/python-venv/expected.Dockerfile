FROM python:3.12-bookworm AS build
RUN python -m venv /opt/env
ENV PATH=/opt/env/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.12-slim-bookworm AS final
ENV PATH=/opt/env/bin:$PATH
WORKDIR /app
COPY --from=build /opt/env /opt/env
COPY . .
CMD ["uvicorn", "app:api"]
