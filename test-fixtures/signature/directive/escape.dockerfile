#escape=<|>
