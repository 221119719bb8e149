FROM proof.test/pip:1
RUN pip install hello==1.0
#   ^^^^^^^^^^^^^^^^^^^^^^
