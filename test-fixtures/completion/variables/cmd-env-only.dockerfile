FROM scratch
ARG VERSION=1
ENV PORT=80
CMD serve $<|>
