FROM a
RUN --network=none --security=insecure --mount=type=cache,target=/x y
RUN --network=None x
RUN --network x
RUN --network= x
RUN --security=$S x
RUN --foo x
RUN --mout=x y
RUN x --network=none
RUN -- --network=none
RUN --network=none -- x
RUN --
COPY --link --parents=TRUE --exclude=*.a --exclude=*.b x y
COPY --link= x y
COPY --link=yes x y
COPY --link --link=false x y
COPY --chown=1 --chown=2 x y
COPY --chown x y
COPY --from= x y
COPY --from=a=b x y
COPY --From=a x y
COPY --chown="a b" --chmod='6'44 x y
COPY --chown=a\ b x\ y z
COPY --chown='a\'b' x y
COPY --chown="a
COPY --form=a x y
ADD --keep-git-dir=true --checksum=sha256:x --unpack x y
ADD --from=a x y
ADD --keep-git x y
CMD --version
CMD -- --version
ENTRYPOINT --x y
ENV --x A=1
ARG --x A=1
STOPSIGNAL --x SIGTERM
HEALTHCHECK --x NONE
HEALTHCHECK --x CMD y
MAINTAINER --boo me
USER -u
WORKDIR - -x
RUN --device=v.com/c=x,required --device=a,name=b x
RUN --device=name=a,required=maybe x
RUN --device=a,other x
RUN --device=a,required=0 x
