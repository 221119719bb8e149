# escape=`
# syntax=a b
FROM a
RUN x `
  y \
RUN z ``
RUN `
COPY a\ b `$x "c`"d" '`e' c:\
COPY --chown=a`:b --chmod="6`"44" x\ y
ENV A=b` c B="`$A" C='`' D=\\
LABEL a=`
  b
