package sheet

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzDirectory holds that what is read of an archive's directory straight from the bytes
// is the same by the library.
func FuzzDirectory(f *testing.F) {
	files, _ := filepath.Glob("../../testdata/reports/*/*.xlsx")
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		if list, plain := quickDirectory(data); !plain || len(list) < 5 {
			f.Errorf("%s is not read straight from the bytes", path)
		}
	}
	for _, comment := range []string{"", "x", "PK\x05\x06"} {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, name := range []string{"a", "xl/", `xl\B.xml`} {
			part, err := w.Create(name)
			if err != nil {
				f.Fatal(err)
			}
			part.Write([]byte(comment)) // to memory, where it cannot fail
		}
		w.SetComment(comment)
		w.Close()
		f.Add(b.Bytes())
		f.Add(append([]byte("before"), b.Bytes()...))
		f.Add(b.Bytes()[1:])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		quick, plain := quickDirectory(data)
		if !plain {
			return
		}
		full, err := fullDirectory(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(full, quick, cmp.AllowUnexported(packed{})); diff != "" {
			t.Error(diff)
		}
	})
}
