FROM scratch AS é𝄞
COPY --from=assets "/a b/<c>&\"d\"" /e
RUN --mount=from=busybox,target=/bb true
ONBUILD COPY --from=x /y /z
