FROM python:3.12-slim AS build
COPY <|>src /src
RUN python /src/make.py
FROM python:3.12-slim
COPY --from=build /out /app
CMD ["python", "serve.py"]
