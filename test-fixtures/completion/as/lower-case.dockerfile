from golang:1.22 a<|>
