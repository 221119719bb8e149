#!/usr/bin/env x
#check=skip=all
# syntax=a/b:1
FROM a
