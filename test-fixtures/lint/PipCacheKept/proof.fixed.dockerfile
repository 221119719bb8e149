FROM proof.test/pip:1
RUN pip install --no-cache-dir hello==1.0
