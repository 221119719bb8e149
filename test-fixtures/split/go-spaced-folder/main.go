package main

import (
	"os"
)

func main() {
	table, _ := os.ReadFile("tide tables/hoek.txt")
	os.Stdout.Write(table)
}
