FROM a
ADD --checksum=<|> https://example.com/x /x
