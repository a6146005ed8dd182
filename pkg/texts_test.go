package pkg_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// What bloc says to people stands in tables of texts: variables whose fields are texts in
// both languages, or maps of such. The compiler sees that a field is there. TestTexts
// sees the rest: each has both languages, with the same places for arguments; each is
// used somewhere; and where it is said, it gets as many arguments as it has places.
func TestTexts(t *testing.T) {
	texts := tables{}
	var files []*ast.File
	for _, folder := range []string{"sheet", "parts", "xls", "xlsx", "ods", "inbox", "aggregate", "diff", "check", "table", "workbook", "reply", "slip", "standing", "../cmd/bloc"} {
		paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
			texts.add(t, file)
		}
	}
	if len(texts) < 100 {
		t.Fatalf("only %d texts were found", len(texts))
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			texts.use(t, file, n)
			return true
		})
	}
	for name, one := range texts {
		if !one.used {
			t.Errorf("%s is used nowhere", name)
		}
	}
}

// TestNoTextInCode holds that no function has words for people in a diag.Text of its own: they
// stand in the tables.
func TestNoTextInCode(t *testing.T) {
	for _, pattern := range []string{"*/*.go", "../cmd/*/*.go"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok {
					ast.Inspect(f, func(n ast.Node) bool {
						if lit, ok := n.(*ast.CompositeLit); ok && isText(lit) && hasWords(lit) {
							t.Errorf("%s: words for people in %s", fset.Position(lit.Pos()), f.Name.Name)
						}
						return true
					})
				}
			}
		}
	}
}

// hasWords reports whether a literal holds a text that a person reads.
func hasWords(lit *ast.CompositeLit) bool {
	return slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool {
		found := false
		ast.Inspect(e.(*ast.KeyValueExpr).Value, func(n ast.Node) bool {
			if _, ok := n.(*ast.CallExpr); ok {
				return false
			}
			if b, ok := n.(*ast.BasicLit); ok && b.Kind == token.STRING {
				found = found || strings.ContainsFunc(b.Value, unicode.IsLetter)
			}
			return true
		})
		return found
	})
}

// tables are the texts by package, variable and field, as "table.Words.Board".
type tables map[string]*entry

// entry is what a field holds: a text, or those of a map.
type entry struct {
	name   string
	places int // of arguments, the most that a text of it has
	used   bool
}

// add takes in the tables of a file.
func (list tables) add(t *testing.T, file *ast.File) {
	for _, decl := range file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR {
			continue
		}
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ValueSpec)
			if len(spec.Values) != 1 {
				continue
			}
			if lit, ok := spec.Values[0].(*ast.CompositeLit); ok {
				list.addTable(t, file.Name.Name+"."+spec.Names[0].Name, lit)
			}
		}
	}
}

func (list tables) addTable(t *testing.T, name string, lit *ast.CompositeLit) {
	kind, ok := lit.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range kind.Fields.List {
		if of := typeName(f.Type); of != "diag.Text" && of != "map of diag.Text" {
			continue
		}
		for _, id := range f.Names {
			key := name + "." + id.Name
			list[key] = &entry{name: key, places: -1}
		}
	}
	for _, e := range lit.Elts {
		pair := e.(*ast.KeyValueExpr)
		key := name + "." + pair.Key.(*ast.Ident).Name
		one, value := list[key], pair.Value.(*ast.CompositeLit)
		if one == nil {
			continue
		}
		if typeName(value.Type) == "diag.Text" {
			one.places = places(t, key, value)
			continue
		}
		for _, e := range value.Elts {
			one.places = max(one.places, places(t, key, e.(*ast.KeyValueExpr).Value.(*ast.CompositeLit)))
		}
	}
	for key, one := range list {
		if strings.HasPrefix(key, name+".") && one.places < 0 {
			t.Errorf("%s has no text", key)
		}
	}
}

// typeName is the name of a type, as far as these tables have such.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		return e.X.(*ast.Ident).Name + "." + e.Sel.Name
	case *ast.MapType:
		return "map of " + typeName(e.Value)
	}
	return ""
}

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// places holds that a text has both languages and the same places for arguments in both,
// and returns how many arguments it takes.
func places(t *testing.T, name string, lit *ast.CompositeLit) int {
	counts := map[string]int{}
	for _, e := range lit.Elts {
		pair := e.(*ast.KeyValueExpr)
		text, err := strconv.Unquote(pair.Value.(*ast.BasicLit).Value)
		if err != nil || text == "" {
			t.Errorf("%s: one of its texts is empty", name)
		}
		lang := pair.Key.(*ast.Ident).Name
		for i, v := range verb.FindAllStringSubmatch(strings.ReplaceAll(text, "%%", ""), -1) {
			n := i + 1
			if v[1] != "" {
				n, _ = strconv.Atoi(strings.Trim(v[1], "[]"))
			}
			counts[lang] = max(counts[lang], n)
		}
	}
	if (strings.HasPrefix(name, "reply.") || strings.HasPrefix(name, "standing.")) && len(lit.Elts) == 1 {
		return counts["Vi"] // what goes back to a board is in its language
	}
	if len(lit.Elts) != 2 || counts["Vi"] != counts["En"] {
		t.Errorf("%s: want both languages with the same arguments", name)
	}
	return counts["Vi"]
}

// use marks the text that a node names, and counts the arguments where it is said.
func (list tables) use(t *testing.T, file *ast.File, n ast.Node) {
	if one := list.named(file, n); one != nil {
		one.used = true
	}
	call, ok := n.(*ast.CallExpr)
	if !ok || call.Ellipsis.IsValid() {
		return
	}
	said, _ := call.Fun.(*ast.SelectorExpr)
	language, speaks := map[string]int{"Say": 1, "With": 0}[selected(said)]
	if !speaks {
		return
	}
	of := said.X
	at, isMap := of.(*ast.IndexExpr)
	if isMap {
		of = at.X
	}
	one := list.named(file, of)
	if one == nil {
		return
	}
	// Texts of a map may each take another part of the arguments.
	if got := len(call.Args) - language; got < one.places || got > one.places && !isMap {
		t.Errorf("%s gets %d arguments, want %d", one.name, got, one.places)
	}
}

// selected is the name of what is selected; empty for nothing.
func selected(s *ast.SelectorExpr) string {
	if s == nil {
		return ""
	}
	return s.Sel.Name
}

// named is the text that an expression names, nil where it names none.
func (list tables) named(file *ast.File, n ast.Node) *entry {
	field, ok := n.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	switch table := field.X.(type) {
	case *ast.Ident:
		return list[file.Name.Name+"."+table.Name+"."+field.Sel.Name]
	case *ast.SelectorExpr:
		if of, ok := table.X.(*ast.Ident); ok {
			return list[of.Name+"."+table.Sel.Name+"."+field.Sel.Name]
		}
	}
	return nil
}
