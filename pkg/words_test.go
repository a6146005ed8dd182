package pkg_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/report"
	"bloc/pkg/viet"
)

// TestWordsAreData holds that the packages that read labels and write tables have no word
// of the domain in their code: such words are data of the catalogue. What bloc says itself
// is a diag.Text.
func TestWordsAreData(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"label", "report", "settle", "layout", "table", "workbook"} {
		paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %v", folder, err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			for at, text := range literals(t, path) {
				if isWord(c, text) {
					t.Errorf("%s: %q is a word of the domain: make it data", at, text)
				}
			}
		}
	}
}

// TestIsWord holds what TestWordsAreData would find.
func TestIsWord(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"ban quan li": true, "kcn": true, "thang": true, "Ban Quản lý": true, "kế": true, " luy ke ": true, "doanh thu": true,
		"row-number": false, "other-place": false, "percent": false, "%q is no member": false, "VND": false, "IVX": false,
	} {
		if got := isWord(c, text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// isWord reports whether a text is Vietnamese with its marks, or holds, without marks,
// words that the catalogue knows. A form of texts and the names of bloc's own sheets are
// none.
func isWord(c *catalogue.Catalogue, text string) bool {
	if strings.Contains(text, `\d`) || slices.Contains(ownNames, text) {
		return false
	}
	text = strings.NewReplacer(ownKey, "", "S"+ownKey[1:], "").Replace(text)
	words := viet.Words(text)
	if slices.ContainsFunc(words, func(w viet.Word) bool { return len(w.Plain) > 1 && w.Marked != w.Plain }) {
		return true
	}
	found := c.Cues.In(viet.Fold(text))
	for cue := range catalogue.Cue(64) {
		if found.Has(cue) && !slices.Contains(english, cue) && !slices.Contains(letters, cue) {
			return true
		}
	}
	words = slices.DeleteFunc(words, func(w viet.Word) bool { return len(w.Plain) < 2 })
	read := 0
	for _, m := range c.Words.Split(words, func(*catalogue.Phrase, int, int) bool { return true }) {
		read += m.End - m.Start
	}
	return len(words) > 1 && read == len(words)
}

// ownKey is a key of bloc's own files, and of workbooks, that the catalogue knows as well.
const ownKey = "sheet"

// english are the cues whose words are those of English texts.
var english = []catalogue.Cue{
	catalogue.CueEnglishOrigin, catalogue.CueEnglishRole, catalogue.CueEnglishEvent, catalogue.CueEnglishTime, catalogue.CueEnglishWorker,
}

// letters are the cues of single letters, which are no words.
var letters = []catalogue.Cue{catalogue.CueMonthShort, catalogue.CueQuarterShort}

// ownNames are those by which bloc knows the sheets that it added to a workbook, and the keys and
// codes of its own files and outputs that are English words of the catalogue too.
var ownNames = []string{report.ReviewSheet, report.ConfirmSheet, report.ReplyMark, report.NoteBegins, report.NoteEnds, "unit", "units", ", unit: %s"}

// literals are the texts in the code of a file by where they stand, but for those that bloc
// says to people.
func literals(t *testing.T, path string) map[string]string {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CompositeLit:
			return !isText(n)
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				text, _ := strconv.Unquote(n.Value)
				found[fset.Position(n.Pos()).String()] = text
			}
		}
		return true
	})
	return found
}

// isText reports whether a literal is a text in both languages, as {Vi: …, En: …}.
func isText(lit *ast.CompositeLit) bool {
	return slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool {
		pair, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return false
		}
		key, ok := pair.Key.(*ast.Ident)
		return ok && key.Name == "Vi"
	})
}
