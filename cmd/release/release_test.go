package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tc-hib/winres"
)

// TestSame holds that what is packed and made twice is the same to the byte, and holds what it
// is to. That programs are, the gate holds, which builds some twice.
func TestSame(t *testing.T) {
	r := &release{version: "v1.2.3", when: time.Unix(1547546400, 0).UTC()}
	files := []file{{"bloc.exe", []byte("program"), 0o755}, {"Hướng dẫn.txt", []byte("text"), 0o644}}
	for name, make := range map[string]func() ([]byte, error){
		"zip":   func() ([]byte, error) { return packZip("bloc", files, r.when) },
		"tar":   func() ([]byte, error) { return packTar("bloc", files, r.when) },
		"amd64": func() ([]byte, error) { return r.resources("amd64") },
		"arm64": func() ([]byte, error) { return r.resources("arm64") },
	} {
		one, err := make()
		if err != nil {
			t.Fatal(name, err)
		}
		two, err := make()
		if err != nil || len(one) == 0 || !bytes.Equal(one, two) {
			t.Errorf("%s: it differs, %v", name, err)
		}
		if name != "zip" {
			continue
		}
		packed, err := zip.NewReader(bytes.NewReader(one), int64(len(one)))
		if err != nil {
			t.Fatal(err)
		}
		f, err := packed.Open("bloc/Hướng dẫn.txt")
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(f); err != nil || string(text) != "text" {
			t.Errorf("%q, %v", text, err)
		}
	}
}

// TestResources holds what the Windows program shows of itself.
func TestResources(t *testing.T) {
	r := &release{version: "v1.2.3-4-gabc", when: time.Unix(0, 0).UTC()}
	data, err := r.resources("amd64")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"activeCodePage", "longPathAware"} {
		if !bytes.Contains(data, []byte(text)) {
			t.Errorf("%s is not in the manifest", text)
		}
	}
	if got := r.info().FileVersion; got != [4]uint16{1, 2, 3, 0} {
		t.Error(got)
	}
	if _, err := winres.NewIconFromResizedImage(picture(256), nil); err != nil {
		t.Error(err)
	}
}

// TestBill holds that the parts of a program are named with their licences: those of this very
// test.
func TestBill(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	parts, err := partsOf(program)
	if err != nil {
		t.Fatal(err)
	}
	r := &release{version: "v1.2.3"}
	data, err := r.bill(parts)
	if err != nil {
		t.Fatal(err)
	}
	var bill struct {
		BomFormat  string
		Components []struct{ Name, Version, Purl string }
	}
	if err := json.Unmarshal(data, &bill); err != nil || bill.BomFormat != "CycloneDX" || len(bill.Components) != len(parts) {
		t.Errorf("%v\n%s", err, data)
	}
	texts := string(licences(parts))
	for _, p := range parts {
		if p.kind == "" || !strings.Contains(texts, p.path+" "+p.version) {
			t.Errorf("%s: licence %q", p.path, p.kind)
		}
	}
	if len(parts) < 2 {
		t.Errorf("only %v", parts)
	}
}

// TestFirstSteps holds that the README has the page that goes with the Windows program.
func TestFirstSteps(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	steps := firstSteps(string(readme))
	if !strings.Contains(steps, "bloc.exe") || !strings.Contains(steps, "Bản trước") || strings.Contains(steps, "\n## ") {
		t.Errorf("%q", steps)
	}
}
