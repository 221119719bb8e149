fr<|>om golang:1.22
