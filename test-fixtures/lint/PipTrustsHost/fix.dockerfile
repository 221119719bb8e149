FROM python:3.12
RUN pip install --trusted-host pypi.org --no-cache-dir -r requirements.txt
#               ^^^^^^^^^^^^^^
RUN pip install --trusted-host=pypi.org -r requirements.txt
#               ^^^^^^^^^^^^^^^^^^^^^^^
