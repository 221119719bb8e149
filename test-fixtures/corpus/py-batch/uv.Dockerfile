FROM ghcr.io/astral-sh/uv:0.4.9 AS uv

FROM python:3.12-slim AS build
COPY --from=uv /uv /uvx /bin/
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
WORKDIR /job
RUN --mount=type=cache,target=/root/.cache/uv \
    --mount=type=bind,source=uv.lock,destination=uv.lock \
    --mount=type=bind,source=pyproject.toml,destination=pyproject.toml \
    uv sync --frozen --no-install-project --no-dev
COPY . /job
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-dev

FROM python:3.12-slim
COPY --from=build /job /job
ENV PATH="/job/.venv/bin:$PATH"
WORKDIR /job
ENTRYPOINT []
CMD ["python", "-m", "batch.nightly"]
