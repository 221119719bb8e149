FROM python:3.12
CMD gunicorn \
    # all addresses
    --bind 0.0.0.0:8000<|>
