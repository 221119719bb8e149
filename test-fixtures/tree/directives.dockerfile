#syntax = docker/dockerfile:1 	
# Check=skip=A,B;error=true
# ESCAPE=\
# check=error=false
# escape=`
# unknown=1
# syntax=late
FROM a
RUN x \
  y
