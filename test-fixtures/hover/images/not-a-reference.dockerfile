FROM Foo/<|>Bar:
