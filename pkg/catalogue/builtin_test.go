package catalogue

import (
	"flag"
	"os"
	"reflect"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write builtin.bin from the files under data")

// TestBuiltIn holds that builtin.bin is what the files under data come to, and reads as it
// was written. After a change of the files run "go generate ./pkg/catalogue".
func TestBuiltIn(t *testing.T) {
	want, err := read(nil)
	if err != nil {
		t.Fatal(err)
	}
	made := want.pack()
	if *update {
		if err := os.WriteFile("builtin.bin", made, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(made) != builtIn {
		t.Error("builtin.bin is not what the files under data come to: run go generate ./pkg/catalogue")
	}
	all := gocmp.Exporter(func(reflect.Type) bool { return true })
	if diff := gocmp.Diff(want, unpack(string(made)), all); diff != "" {
		t.Errorf("what is written reads as (-written +read)\n%s", diff)
	}
}

// pack writes a catalogue.
func (c *Catalogue) pack() []byte {
	p := &coder{}
	c.pass(p)
	return p.out
}
