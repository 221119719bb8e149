#!/x
FROM a
