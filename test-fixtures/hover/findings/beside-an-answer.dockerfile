FROM debian:12
CMD sle<|>ep 1
