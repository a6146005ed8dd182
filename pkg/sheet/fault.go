package sheet

import (
	"errors"
	"fmt"

	"bloc/pkg/diag"
)

// fault is why a file or a sheet of it cannot be used. It travels as an error
// within the package and becomes a finding at its edge.
type fault struct {
	rule  *diag.Rule
	cell  string // where the fault belongs to one cell
	found diag.Text
	args  map[string]diag.Text
}

// Error returns the fault in English, for tests and debugging.
func (f *fault) Error() string { return f.rule.Code + ": " + f.found.En }

// both fills a pair of format strings with the same arguments.
func both(vi, en string, args ...any) diag.Text {
	return diag.Text{Vi: fmt.Sprintf(vi, args...), En: fmt.Sprintf(en, args...)}
}

// damaged is the fault of a part that is not what the format demands.
func damaged(vi, en string, args ...any) error {
	return &fault{rule: diag.FileDamaged, found: both(vi, en, args...)}
}

// unreadable is the fault of a path from which nothing can be read.
func unreadable(found diag.Text) error {
	return &fault{rule: diag.FileUnreadable, found: found}
}

// overLimit is the fault of something that exceeds its limit.
func overLimit(what diag.Text, limit int64) error {
	return &fault{
		rule: diag.FileLimit, found: what,
		args: map[string]diag.Text{"limit": both("%d", "%d", limit)},
	}
}

// asFinding turns an error of reading into a finding at the place. An error that
// is not the file's fault is handed back.
func asFinding(err error, p diag.Place) (diag.Finding, error) {
	var f *fault
	if !errors.As(err, &f) {
		return diag.Finding{}, err
	}
	rule := f.rule
	if rule == diag.FileDamaged && p.Sheet != "" {
		rule = diag.SheetDamaged
	}
	if f.cell != "" {
		p.Cell = f.cell
	}
	finding := rule.At(p).With("found", f.found)
	for name, text := range f.args {
		finding = finding.With(name, text)
	}
	return finding, nil
}
