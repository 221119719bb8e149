FROM python:2.7 AS build
COPY . /src
RUN cd /src && python setup.py install

FROM python:2.7-slim AS final
COPY --from=build /usr/local /usr/local
ENTRYPOINT ["mytool"]
