// Package pkg_test holds what is true of the packages together: who may import whom.
package pkg_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers are the packages from the bottom to the top. A package imports only from
// layers below its own.
var layers = [][]string{
	{"diag", "slab", "viet"},
	{"quantity", "seal", "prose"},
	{"catalogue"},
	{"figure", "sheet"},
	{"parts"},
	{"xlsx", "xls", "ods", "layout", "label", "settle", "slip", "testcase"},
	{"report"},
	{"inbox", "check", "aggregate", "suggest"},
	{"diff", "answer", "rank"},
	{"table"},
	{"standing", "narrate", "docx"},
	{"workbook", "reply", "page"},
	{"form"},
}

// blind may know figures but not how they are read.
var blind = []string{"aggregate", "check", "diff", "settle"}

func TestLayers(t *testing.T) {
	level := map[string]int{}
	for i, layer := range layers {
		for _, name := range layer {
			level[name] = i
		}
	}
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if !f.IsDir() {
			continue
		}
		name := f.Name()
		if _, ok := level[name]; !ok {
			t.Errorf("package %s has no layer", name)
		}
		for _, dep := range imports(t, name) {
			if at, ok := level[dep]; !ok || at >= level[name] {
				t.Errorf("package %s may not import %s", name, dep)
			}
			if dep == "testcase" {
				t.Errorf("package %s imports the cases of tests", name)
			}
			if slices.Contains(blind, name) && slices.Contains([]string{"report", "sheet", "parts", "xlsx", "xls", "ods"}, dep) {
				t.Errorf("package %s may not know %s", name, dep)
			}
		}
	}
}

// imports lists the packages of this tree that a package imports, its tests aside.
func imports(t *testing.T, name string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(name, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range tree.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			if dep, ok := strings.CutPrefix(path, "bloc/pkg/"); ok && !slices.Contains(list, dep) {
				list = append(list, dep)
			}
		}
	}
	return list
}
