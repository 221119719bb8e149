FR<|>OM node
