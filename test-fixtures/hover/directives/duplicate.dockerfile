# escape=`
# escape<|>=`
FROM scratch
