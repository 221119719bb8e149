FROM alpine:3.20
LABEL tpl=${{version}}
CMD ["sh"]
