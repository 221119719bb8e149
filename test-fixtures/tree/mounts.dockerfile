FROM a
RUN --mount=type=cache,target=/x,sharing=locked y
RUN --mount=TYPE=CACHE,Target=/x,rw y
RUN --mount=from=b,src=/x,dst=/y,ro=false y
RUN --mount=from=$X,target=/x y
RUN --mount=from=x$,target=/x y
RUN --mount=from=$,target=/x y
RUN --mount=,type=cache,,target=/x, y
RUN --mount= y
RUN --mount y
RUN --mount=\"type=cache\",\"target=/a,b\" y
RUN --mount=\"type=ca\"\"che\"x,target y
RUN --mount=\"type=cache y
RUN --mount='type=secret,id=a b' --mount=type=ssh y
RUN --mount=type==x,=y,z= y
