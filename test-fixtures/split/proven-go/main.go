package main

import (
	"fmt"
	"html/template"
	"net/http"
	"os"
)

func title(harbour string) string { return "Tides of " + harbour }

func main() {
	if len(os.Args) > 1 && os.Args[1] == "-check" {
		return
	}
	pages := template.Must(template.ParseGlob("templates/*.html"))
	http.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("static"))))
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		pages.ExecuteTemplate(w, "index.html", title(os.Getenv("HARBOUR")))
	})
	fmt.Println("listening on", os.Getenv("PORT"))
	if err := http.ListenAndServe(":"+os.Getenv("PORT"), nil); err != nil {
		panic(err)
	}
}
