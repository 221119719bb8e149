FROM a
HEALTHCHECK CMD curl x
HEALTHCHECK cmd ["curl", "x"]
HEALTHCHECK   CMD   a  b
HEALTHCHECK --interval=30s --timeout=1m30s --start-period=0 --start-interval=1ms --retries=3 CMD x
HEALTHCHECK --interval=1us CMD x
HEALTHCHECK --interval=999µs CMD x
HEALTHCHECK --interval=1000us CMD x
HEALTHCHECK --interval=0.001s CMD x
HEALTHCHECK --interval=.5h CMD x
HEALTHCHECK --interval=1.m CMD x
HEALTHCHECK --interval=-1s CMD x
HEALTHCHECK --interval=+1s CMD x
HEALTHCHECK --interval=-0 CMD x
HEALTHCHECK --interval=0s CMD x
HEALTHCHECK --interval=5 CMD x
HEALTHCHECK --interval=1x CMD x
HEALTHCHECK --interval=s CMD x
HEALTHCHECK --interval=1s- CMD x
HEALTHCHECK --interval=1s+1s CMD x
HEALTHCHECK --interval= CMD x
HEALTHCHECK --interval=- CMD x
HEALTHCHECK --interval=1111111111111111111111111111111111111111111111111111111111111111h CMD x
HEALTHCHECK --interval=100ns CMD x
HEALTHCHECK --interval=1000001ns --timeout=2h3m4s5ms6us7ns CMD x
HEALTHCHECK --retries=0 CMD x
HEALTHCHECK --retries=-1 CMD x
HEALTHCHECK --retries=x CMD x
HEALTHCHECK --retries= CMD x
HEALTHCHECK --retries CMD x
