FROM python:3.12
RUN pip install --no-cache-dir a==1
RUN --mount=type=cache,target=/root/.cache/pip pip install b==1
RUN PIP_NO_CACHE_DIR=1 pip install c==1
ENV PIP_NO_CACHE_DIR=on
RUN pip install d==1
