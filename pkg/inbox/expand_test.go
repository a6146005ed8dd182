package inbox_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/inbox"
)

// TestExpand names files by arguments. Commas separate the names; a name that ends in /
// is a folder.
func TestExpand(t *testing.T) {
	for name, c := range map[string]struct{ files, args, want, open, err string }{
		"files in the order of the arguments": {files: "b.xlsx, a.xlsx", args: "b.xlsx, a.xlsx", want: "b.xlsx, a.xlsx"},
		"a file of any ending":                {files: "a.dat", args: "a.dat", want: "a.dat"},
		"the workbooks of a folder, by name": {files: "in/c.ods, in/b.XLSX, in/a.xls, in/d.xlsm, in/e.xlsb, in/a.txt, in/xlsx", args: "in",
			want: "in/a.xls, in/b.XLSX, in/c.ods, in/d.xlsm, in/e.xlsb"},
		"no folder of a folder":        {files: "in/a.xlsx, in/sub/b.xlsx, in/c.xlsx/", args: "in", want: "in/a.xlsx"},
		"a pattern, by name":           {files: "b1.xlsx, a1.xlsx, a2.txt, c.xlsx", args: "*[12].*", want: "a1.xlsx, a2.txt, b1.xlsx"},
		"a pattern of folders":         {files: "2017/a.xlsx, 2018/a.xlsx, 2018/sub/b.xlsx", args: "201?/*", want: "2017/a.xlsx, 2018/a.xlsx"},
		"each once, where named first": {files: "in/a.xlsx, in/b.xlsx", args: "in/b.xlsx, ./in/b.xlsx, in, in/../in/*.xlsx", want: "in/b.xlsx, in/a.xlsx"},

		"a lock file is no report":  {files: "~$a.xlsx, in/~$b.xlsx, in/.~lock.c.ods#, in/d.xlsx", args: "~$a.xlsx, in, in/*", want: "in/d.xlsx"},
		"open in Excel":             {files: "a.xlsx, ~$a.xlsx, b.xlsx", args: "b.xlsx, a.xlsx", want: "b.xlsx, a.xlsx", open: "a.xlsx: ~$a.xlsx"},
		"open in LibreOffice":       {files: "a.ods, .~lock.a.ods#", args: "a.ods", want: "a.ods", open: "a.ods: .~lock.a.ods#"},
		"open in a folder":          {files: "in/a.xlsx, in/~$a.xlsx, in/b.xlsx", args: "in", want: "in/a.xlsx, in/b.xlsx", open: "in/a.xlsx: ~$a.xlsx"},
		"the lock of nine letters":  {files: "abcd.xlsx, ~$cd.xlsx", args: "abcd.xlsx", want: "abcd.xlsx", open: "abcd.xlsx: ~$cd.xlsx"},
		"the lock of eight letters": {files: "abc.xlsx, ~$c.xlsx", args: "abc.xlsx", want: "abc.xlsx"},
		"the lock of a marked name": {files: "Đồng Nai.xlsx, ~$ng Nai.xlsx", args: "*Nai*", want: "Đồng Nai.xlsx", open: "Đồng Nai.xlsx: ~$ng Nai.xlsx"},
		"a lock in another folder":  {files: "x/a.xlsx, y/~$a.xlsx, y/b.xlsx", args: "x, y", want: "x/a.xlsx, y/b.xlsx"},
		"open, and named twice":     {files: "in/a.xlsx, in/~$a.xlsx", args: "in/../in/a.xlsx, in", want: "in/a.xlsx", open: "in/a.xlsx: ~$a.xlsx"},

		"a name that is no pattern":   {files: "bc[2018].xlsx, bc2.xlsx", args: "bc[2018].xlsx", want: "bc[2018].xlsx"},
		"a folder that is no pattern": {files: "[2018]/a.xlsx, 2/b.xlsx", args: "[2018]", want: "[2018]/a.xlsx"},
		"a pattern in such a folder":  {files: "[2018]/a.xlsx, 2/b.xlsx", args: "[2018]/*.xlsx", want: "[2018]/a.xlsx"},
		"deep in such a folder":       {files: "x[1]/y*/a[2].xlsx, x1/yy/a2.xlsx, x[1]/z/a.xlsx", args: "x[1]/y*/a*.xlsx", want: "x[1]/y*/a[2].xlsx"},
		"below such a folder":         {files: "x[1]/y/a.xlsx, x[1]/z/b.xlsx, x1/y/c.xlsx", args: "./x[1]/[yz]/*", want: "x[1]/y/a.xlsx, x[1]/z/b.xlsx"},
		"a folder by a pattern":       {files: "2/b.xlsx", args: "[2018]/*.xlsx", want: "2/b.xlsx"},
		"no match in such a folder":   {files: "[2018]/a.xls", args: "[2018]/*.xlsx", err: "[2018]/*.xlsx: no file matches"},
		"blanks and marks in a name":  {files: "BC năm 2018 (1)/Hà Nội - chính thức.xlsx", args: "BC năm 2018 (1)", want: "BC năm 2018 (1)/Hà Nội - chính thức.xlsx"},

		"no such file":                {files: "a.xlsx", args: "b.xlsx", err: "b.xlsx: no such file or folder"},
		"no match":                    {files: "a.xlsx", args: "b*", err: "b*: no file matches"},
		"a broken pattern":            {files: "a.xlsx", args: "[a", err: "[a: syntax error in pattern"},
		"a file as a folder":          {files: "a.xlsx", args: "a.xlsx/b.xlsx", err: "a.xlsx/b.xlsx: "},
		"folders without workbooks":   {files: "in/a.txt, out/", args: "in, out", err: "no workbook in in, out"},
		"folders alone match":         {files: "in/sub/a.xlsx", args: "in/*", err: "no workbook in in/*"},
		"a lock alone":                {files: "in/~$a.xlsx", args: "in", err: "no workbook in in"},
		"every fault, and the others": {files: "a.xlsx", args: "b.xlsx, a.xlsx, c*", want: "a.xlsx", err: "b.xlsx: no such file or folder\nc*: no file matches"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for _, file := range list(c.files) {
				touch(t, file)
			}
			paths, findings, err := inbox.Expand(list(c.args))
			for i := range paths {
				paths[i] = filepath.ToSlash(paths[i])
			}
			if !slices.Equal(paths, list(c.want)) {
				t.Errorf("%s names %q, want %q", c.args, paths, list(c.want))
			}
			var open []string
			for _, f := range findings {
				open = append(open, filepath.ToSlash(f.File)+": "+f.Found)
			}
			if !slices.Equal(open, list(c.open)) {
				t.Errorf("open are %q, want %q", open, list(c.open))
			}
			if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
				t.Errorf("the error is %v, want %q", err, c.err)
			}
		})
	}
}

// TestExpandOpensNothing names files that are not workbooks inside. Only reading shows
// whether a file is a report or one of bloc's own books.
func TestExpandOpensNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "bloc.xlsx")
	touch(t, path)
	paths, findings, err := inbox.Expand([]string{dir})
	if err != nil || !slices.Equal(paths, []string{path}) || len(findings) > 0 {
		t.Errorf("%q, %v, %v", paths, findings, err)
	}
}

// list reads the names of a case.
func list(names string) []string {
	if names == "" {
		return nil
	}
	return strings.Split(names, ", ")
}

// touch makes an empty file, or a folder if the name ends in /.
func touch(t *testing.T, name string) {
	t.Helper()
	folder := filepath.Dir(name)
	if strings.HasSuffix(name, "/") {
		folder = name
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if folder == name {
		return
	}
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
}
