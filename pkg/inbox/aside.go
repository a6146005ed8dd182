package inbox

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
)

// own are the endings of files that bloc writes, or reads beside reports. Nobody takes such a
// file for a report.
var own = []string{".json", ".yaml", ".yml", ".md", ".html", ".exe"}

// IsWorkbook reports whether a file has the name of a workbook for which a folder is searched.
// A lock file is no workbook.
func IsWorkbook(name string) bool {
	return !isLock(name) && slices.Contains(workbooks, strings.ToLower(filepath.Ext(name)))
}

// IsForeign reports whether a file may be meant as a report but is of a kind that bloc does
// not read, as a scan or an archive. Hidden files and bloc's own files are not.
func IsForeign(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	hidden := strings.HasPrefix(name, ".") || slices.Contains([]string{".ini", ".db", ".lnk", ".tmp"}, ending)
	return !IsWorkbook(name) && !isLock(name) && !hidden && ending != "" && !slices.Contains(own, ending)
}

// Aside lists what is not read in the folders among the arguments: files of other kinds, and
// folders, which end with a separator.
func Aside(args []string) []string {
	var list []string
	for _, arg := range args {
		entries, err := os.ReadDir(arg)
		if err != nil {
			continue // not a folder
		}
		for _, e := range entries {
			switch {
			case e.IsDir() && !strings.HasPrefix(e.Name(), "."):
				list = append(list, e.Name()+string(filepath.Separator))
			case !e.IsDir() && IsForeign(e.Name()):
				list = append(list, e.Name())
			}
		}
	}
	return list
}

// mostNamed is how many of several names are written.
const mostNamed = 4

// Some names several files, or some of them, as an error that speaks both languages.
func Some(names []string) error {
	if len(names) <= mostNamed {
		return diag.Says(diag.Same("%s"), strings.Join(names, ", "))
	}
	return diag.Says(andMore, strings.Join(names[:mostNamed], ", "), strconv.Itoa(len(names)-mostNamed))
}

// andMore writes some of several names.
var andMore = diag.Text{Vi: "%s và %s mục nữa", En: "%s and %s more"}

// Lock returns the name of the lock file beside a workbook that somebody has open; empty if
// there is none.
func Lock(path string) string { return unlocked{}.lockBeside(path) }
