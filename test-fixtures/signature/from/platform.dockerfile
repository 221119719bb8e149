FROM --platform=<|>
