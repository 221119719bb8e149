# Image of the invoice printer
# To be written after the holidays: base image
