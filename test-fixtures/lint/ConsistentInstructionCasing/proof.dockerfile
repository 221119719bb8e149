FROM scratch
env A=1
#^^
COPY a /
copy b /
#^^^
CMD ["/a"]
