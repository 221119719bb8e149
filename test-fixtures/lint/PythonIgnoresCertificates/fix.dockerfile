FROM python:3.12
ENV PYTHONHTTPSVERIFY=0
#   ^^^^^^^^^^^^^^^^^^^
RUN PYTHONHTTPSVERIFY=0 python a.py
#   ^^^^^^^^^^^^^^^^^^^
