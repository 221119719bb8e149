# syntax=a
# syntax=b
#syntax=c
FROM a
