FROM scratch
COPY <<EOF /a
text
  <|>
