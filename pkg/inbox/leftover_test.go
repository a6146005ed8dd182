package inbox_test

import (
	"path/filepath"
	"testing"

	"bloc/pkg/inbox"
)

// TestNames holds how a user may name a file that was read.
func TestNames(t *testing.T) {
	t.Chdir(t.TempDir())
	absolute, err := filepath.Abs("in/Hà Nam.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for written, want := range map[string]bool{
		"in/Hà Nam.xlsx":                true,
		"./in/../in/Hà Nam.xlsx":        true,
		absolute:                        true,
		"Hà Nam.xlsx":                   true,
		"Ha\u0300 Nam.xlsx":             true, // as macOS spells it
		"out/Hà Nam.xlsx":               false,
		"Hà Nam":                        false,
		"Nam.xlsx":                      false,
		"":                              false,
		filepath.Join(absolute, "more"): false,
	} {
		if got := inbox.Names(written, "in/Hà Nam.xlsx"); got != want {
			t.Errorf("%q names the file: %t, want %t", written, got, want)
		}
	}
}
