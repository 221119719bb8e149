# on<|>ly
# comments
