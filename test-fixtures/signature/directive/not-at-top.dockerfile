FROM a
# escape=<|>
