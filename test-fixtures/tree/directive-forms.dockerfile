# escape =`
# check = skip = A
#
FROM a
RUN `
x
