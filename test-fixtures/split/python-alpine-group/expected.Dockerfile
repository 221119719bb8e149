FROM python:3.7-alpine AS build
RUN apk add --no-cache --virtual .build-deps gcc musl-dev postgresql-dev && apk add --no-cache postgresql-libs
COPY requirements.txt /
RUN pip install -r /requirements.txt

FROM python:3.7-alpine AS final
RUN apk add --no-cache postgresql-libs
RUN apk add --no-cache libgcc libpq
COPY --from=build /usr/local /usr/local
COPY . /app
WORKDIR /app
ENTRYPOINT ["python", "-m", "app"]
