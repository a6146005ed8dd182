// Package inbox decides which of the received files are used. It does so in three steps,
// before and after the files are read:
//
//  1. Expand turns the arguments of a command into the workbooks to read: files, the
//     workbooks of folders, and patterns, which bloc expands itself because the Windows
//     shell does not (expand.go). It opens none of them. A Reader reads each with the reader
//     of its format, whatever the name of the file ends with (formats.go).
//  2. Return lets the copies that boards sent back take the place of the files that they
//     answer (returned.go), and says what became of what was asked (returned_state.go).
//  3. Select takes the reports read from them. If a member sent several, it decides which
//     ones are used (select.go).
package inbox

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/diag"
)

// Expand returns the paths of the workbooks that the arguments name, each once,
// in the order of the arguments and by name within a folder or a pattern. A file that
// somebody has open gives a finding. The error says which argument names nothing; it
// concerns the command line and not a report.
func Expand(args []string) ([]string, diag.List, error) {
	var paths []string
	var findings diag.List
	var errs []error
	known := map[string]bool{}
	folders := unlocked{}
	for _, arg := range args {
		found, err := folders.expand(arg)
		if err != nil {
			errs = append(errs, err)
		}
		for _, p := range found {
			if p = filepath.Clean(p); !isLock(p) && !known[p] {
				known[p] = true
				paths = append(paths, p)
			}
		}
	}
	if len(paths) == 0 && len(errs) == 0 {
		errs = append(errs, diag.Says(noWorkbook, strings.Join(args, ", ")))
	}
	for _, p := range paths {
		if lock := folders.lockBeside(p); lock != "" {
			f := diag.OpenInExcel.At(diag.Place{File: p})
			f.Found = lock
			findings.Add(f)
		}
	}
	return paths, findings, errors.Join(errs...)
}

// unlocked are folders that were listed and have no lock file.
type unlocked map[string]bool

func (u unlocked) expand(arg string) ([]string, error) {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return u.folder(arg)
	case err == nil:
		return []string{arg}, nil
	case !errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(arg, "*?["):
		return nil, err
	}
	pattern := literal(arg)
	if runtime.GOOS == "windows" { // there A.XLSX and a.xlsx are the same file
		pattern = anyCase(pattern)
	}
	matches, err := filepath.Glob(pattern)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", arg, err)
	}
	if len(matches) == 0 {
		if strings.ContainsAny(arg, "*?[") {
			return nil, diag.Says(noMatch, arg)
		}
		return nil, diag.Says(noFile, arg)
	}
	return slices.DeleteFunc(matches, func(p string) bool {
		info, err := os.Stat(p)
		return err == nil && info.IsDir()
	}), nil
}

// signs are the signs of patterns, each as a pattern writes the sign itself.
var signs = strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]")

// literal escapes the first folders of a pattern as far as they exist: they are names,
// whatever signs they contain.
func literal(arg string) string {
	arg = filepath.Clean(arg)
	for dir := filepath.Dir(arg); dir != "." && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && info.IsDir() && strings.HasPrefix(arg, dir) {
			return signs.Replace(dir) + arg[len(dir):]
		}
	}
	return arg
}

// anyCase returns a pattern that does not distinguish upper and lower case, in those parts of
// the path that are patterns.
func anyCase(pattern string) string {
	parts := strings.Split(pattern, string(filepath.Separator))
	for i, part := range parts {
		if !strings.ContainsAny(part, "*?[") {
			continue
		}
		var b strings.Builder
		within := false
		for _, r := range part {
			small, capital := unicode.ToLower(r), unicode.ToUpper(r)
			switch {
			case r == '[' || r == ']':
				within = r == '['
				b.WriteRune(r)
			case within || small == capital:
				b.WriteRune(r)
			default:
				b.WriteString("[" + string(small) + string(capital) + "]")
			}
		}
		parts[i] = b.String()
	}
	return strings.Join(parts, string(filepath.Separator))
}

// folder lists the workbooks directly in a folder, by name.
func (u unlocked) folder(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	paths := make([]string, 0, len(entries))
	for _, e := range entries {
		if !e.IsDir() && IsWorkbook(e.Name()) {
			paths = append(paths, filepath.Join(dir, e.Name()))
		}
	}
	u[filepath.Clean(dir)] = !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return isLock(e.Name()) })
	return paths, nil
}

// isLock reports whether a path is the lock file that Excel or LibreOffice keeps beside an
// open workbook.
func isLock(path string) bool {
	base := filepath.Base(path)
	return strings.HasPrefix(base, "~$") || strings.HasPrefix(base, ".~lock.")
}

// lockBeside returns the name of the lock file beside a workbook; empty if there is none.
func (u unlocked) lockBeside(path string) string {
	dir, base := filepath.Split(path)
	if u[filepath.Clean(dir)] {
		return ""
	}
	for _, name := range []string{"~$" + base, "~$" + trimTwo(base), ".~lock." + base + "#"} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return name
		}
	}
	return ""
}

// trimTwo drops two letters, as Excel does in the lock file of a long name.
func trimTwo(base string) string {
	if r := []rune(base); len(r) > 8 {
		return string(r[2:])
	}
	return base
}

// What is said of arguments that name no report.
var (
	noWorkbook = diag.Text{Vi: "không có tệp Excel nào trong %s", En: "no workbook in %s"}
	noMatch    = diag.Text{Vi: "%s: không có tệp nào khớp", En: "%s: no file matches"}
	noFile     = diag.Text{Vi: "%s: không có tệp hoặc thư mục này", En: "%s: no such file or folder"}
)
