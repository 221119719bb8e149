FROM scratch
LABEL a=1 version=1 b=2
#         ^^^^^^^^^
LABEL version=2
#     ^^^^^^^^^
LABEL version="3"
COPY a /a
