FROM proof.test/apt:1
RUN apt-get update && apt-get install hello-data
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
