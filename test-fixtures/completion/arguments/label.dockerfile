FROM scratch
LABEL org.<|>
