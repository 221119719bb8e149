FROM localhost:50<|>00/node
