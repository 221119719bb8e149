FROM --<|>
