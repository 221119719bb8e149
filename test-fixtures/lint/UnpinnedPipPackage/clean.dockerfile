FROM python:3.12
RUN pip install --no-cache-dir a==1.0 'b>=2,<3' -r requirements.txt && pip install . && pip install -e .
