FR<|>
