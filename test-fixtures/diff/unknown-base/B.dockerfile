FROM registry.example/team/app:2
CMD ["/x"]
