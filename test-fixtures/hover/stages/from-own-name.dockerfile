FROM golang<|> AS golang
