#!/x
// syntax=a/b:2 c
