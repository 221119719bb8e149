package main

import "testing"

func TestTitle(t *testing.T) {
	if title("x") != "Tides of x" {
		t.Fatal(title("x"))
	}
}
