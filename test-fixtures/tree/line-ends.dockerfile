FROM a
RUN xy
ENV A=1B=2

RUN x \
  y
# cd
RUN <<E
xy
E
USER z