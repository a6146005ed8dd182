package sheet

import (
	"regexp"
	"strings"
	"sync"
)

// external is an address in another workbook: [1]Sheet!A1, '[1]Sheet 1'!A1 or, in files that
// name it, 'C:\[Book.xlsx]Sheet 1'!A1. The column of a table, as Table[2018], is no such
// address.
var external = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(^|[^\pL\pN_\])])\[[^\[\]']+\][\pL\pN_.]*!|'[^']*\[[^\[\]']+\]([^']|\'\')*'!`)
})

// quoted are the texts within a formula.
var quoted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"[^"]*"`) })

// External reports whether a formula takes anything from another workbook.
func External(formula string) bool {
	return strings.Contains(formula, "[") && external().MatchString(quoted().ReplaceAllString(formula, `""`))
}
