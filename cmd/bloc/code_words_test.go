package main

import (
	"os"
	"regexp"
	"testing"
)

// TestHarmlessWords holds that each reason for which a text limits nothing has words for people.
func TestHarmlessWords(t *testing.T) {
	lines, err := os.ReadFile("../../pkg/catalogue/data/lines.yaml")
	if err != nil {
		t.Fatal(err)
	}
	reasons := regexp.MustCompile(`\{harmless: ([a-z-]+)`).FindAllSubmatch(lines, -1)
	if len(reasons) == 0 {
		t.Fatal("no line says why it is harmless")
	}
	heed, err := os.ReadFile("../../pkg/report/heed.go")
	if err != nil {
		t.Fatal(err)
	}
	idle := regexp.MustCompile(`(?m)^\t\w+ += "([a-z-]+)"$`).FindAllSubmatch(heed, -1)
	if len(idle) == 0 {
		t.Fatal("no reason why a limit does nothing")
	}
	for _, r := range append(reasons, idle...) {
		if _, ok := harmlessWords[string(r[1])]; !ok {
			t.Errorf("%q has no words", r[1])
		}
	}
}
