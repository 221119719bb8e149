package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	page, _ := os.ReadFile("static/tide.txt")
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, string(page)) })
	http.ListenAndServe(":7070", nil)
}
