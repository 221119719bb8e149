ARG A=1
# end
