  # syntax=a
 	# escape=`
  # check=skip=all
# syntax = x y
FROM a
RUN y `
  z
