FROM debian:12
COPY a.sh /a.sh
RUN chmod 755 /b.sh
COPY --chmod=755 c.sh /c.sh
RUN chmod 755 /c.sh
COPY d.sh e.sh /
RUN chmod 755 /d.sh
COPY f.sh /f.sh
RUN echo a
RUN chmod 755 /f.sh
