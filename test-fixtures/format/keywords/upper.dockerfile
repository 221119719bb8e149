from node:22 As build
onbuild copy a b
healthcheck cmd true
copy --from=build A b
