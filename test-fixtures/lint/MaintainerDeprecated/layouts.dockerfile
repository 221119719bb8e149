FROM scratch
MAINTAINER   Somebody <a@b.c>
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a label says the same
maintainer   \
#^^^^^^^^^^^^^
  # stays
  me
MAINTAINER "quoted"
#^^^^^^^^^^^^^^^^^^
MAINTAINER a \
#^^^^^^^^^^^^^
  # stays too
  b
