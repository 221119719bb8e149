FROM python:3.12
ARG PIP_TRUSTED_HOST=pypi.org
#   ^^^^^^^^^^^^^^^^^^^^^^^^^
RUN pip install --no-cache-dir -r requirements.txt
