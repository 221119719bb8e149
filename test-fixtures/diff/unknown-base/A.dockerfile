FROM registry.example/team/app:1
CMD ["/x"]
