FROM debian:12
RUN curl -fsSL https://example.com/a | bash -s -- --yes
#                                      ^^^^
RUN wget -qO- https://example.com/a | tar xz
RUN bash <(curl -fsSL https://example.com/a)
#   ^^^^
RUN sh -c "$(curl -fsSL https://example.com/a)"
#   ^^
RUN curl -fsSL https://example.com/a | python3 -c "import json"
RUN curl -fsSL https://example.com/a -o a && sh a
