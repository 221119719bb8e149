FROM scratch
CMD ["/x"]
