FROM python:3.12
RUN pip install flask
#               ^^^^^
RUN python3 -m pip install flask==3.0 requests 'django>=5'
#                                     ^^^^^^^^
RUN pip3.12 install -r requirements.txt flask
RUN pip install . ./local git+https://example.com/a.git@v1 git+https://example.com/b.git https://example.com/c.whl
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN pip install --index-url https://example.com/simple flask
#                                                      ^^^^^
RUN pip install $PACKAGES
