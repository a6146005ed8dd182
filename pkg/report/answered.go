package report

import (
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// Answered is what people answered to questions about how to read the reports. An answer about
// cells belongs to one file, by its digest. It lapses when the file changes.
type Answered struct {
	Corrections []Correction
	Units       []StatedUnit
	Sheets      []LeftSheet
	Files       []StatedFile
	Computed    []ComputedFile
	RatesBy     map[string]*diag.Answer // who gave a rate, by its key in Rates
}

// Correction is the content that a cell of a file should have instead of its own.
type Correction struct {
	SHA256, Sheet, Cell string
	Text                string
	Number              bool // the text is a number with a decimal point; without a text the cell is blank
	By                  *diag.Answer
}

// StatedUnit is the unit of the figures in some cells. The cells are ranges, separated by commas.
type StatedUnit struct {
	SHA256, Sheet, Cell string
	Unit                string
	By                  *diag.Answer
}

// LeftSheet is a sheet whose figures are left out.
type LeftSheet struct {
	SHA256, Sheet string
	By            *diag.Answer
}

// ComputedFile is a file whose formulas without a stored value get the value that they compute.
type ComputedFile struct {
	SHA256 string
	By     *diag.Answer
}

// StatedFile says which member a file belongs to, and for which period it reports. The file is
// named by its digest, or else by its base name.
type StatedFile struct {
	Base, SHA256 string
	Member       string        // empty if it is not stated
	Period       figure.Period // zero if it is not stated
	By           *diag.Answer
}

// given reports whether there is any answer.
func (a *Answered) given() bool {
	return len(a.Corrections)+len(a.Computed)+len(a.Units)+len(a.Sheets)+len(a.Files)+len(a.RatesBy) > 0
}

// answers are the answers about the file that is being read, and what its figures rest on.
type answers struct {
	*identity
	rest          *resting      // what figures may rest on; nil if nothing is answered
	ignoredYearly []viet.Yearly // texts whose figures are left out, whatever year they name
	ownWords      bool          // the user says what texts mean in this file only
}

// ofFile reports whether a list of digests names a file.
func ofFile(digests, sha256 string) bool { return sha256 != "" && strings.Contains(digests, sha256) }

// take applies the answers about this file to its cells and its words.
func (a *answers) take(book *sheet.Book) {
	o := &a.options
	if !o.given() && !slices.ContainsFunc(o.Words, func(w StatedWord) bool { return w.By != nil || w.Ignore || w.SHA256 != "" }) {
		return
	}
	a.rest = &resting{words: map[string]*diag.Answer{}, cells: map[diag.Place]*diag.Answer{}, raw: map[diag.Place]string{}}
	a.correct(book)
	for i := range o.Units {
		if o.Units[i].SHA256 == a.report.SHA256 {
			a.rest.unitsOf = append(a.rest.unitsOf, &o.Units[i])
		}
	}
	a.takeWords("")
}

// takeWords takes in the words stated for all reports and for this file, or those stated for a
// member.
func (a *answers) takeWords(member string) (defined bool) {
	for i := range a.options.Words {
		w := &a.options.Words[i]
		if w.Member != member || w.SHA256 != "" && !ofFile(w.SHA256, a.report.SHA256) {
			continue
		}
		switch {
		case w.Ignore && w.Yearly:
			a.ignoredYearly = append(a.ignoredYearly, viet.InAnyYear(w.Text))
			fallthrough
		case w.Ignore:
			a.options.Ignore = append(slices.Clip(a.options.Ignore), w.Text)
		case w.SHA256 != "":
			if !a.ownWords {
				a.Forget()
			}
			a.give(w)
			a.ownWords, defined = true, true
		}
		a.rest.note(w)
	}
	return defined
}

// correct puts the stated contents into cells.
func (a *answers) correct(book *sheet.Book) {
	for _, c := range a.options.Corrections {
		if c.SHA256 != a.report.SHA256 {
			continue
		}
		for _, s := range book.Sheets {
			if s.Name != c.Sheet {
				continue
			}
			at := diag.Place{File: a.report.Path, Sheet: c.Sheet, Cell: c.Cell}
			a.rest.raw[at], a.rest.cells[at] = c.put(s), c.By
		}
	}
	a.compute(book)
}

// compute computes the formulas that have no stored value, if an answer asks for it.
func (a *answers) compute(book *sheet.Book) {
	for _, c := range a.options.Computed {
		if c.SHA256 != a.report.SHA256 {
			continue
		}
		for _, one := range book.Compute() {
			at := diag.Place{File: a.report.Path, Sheet: one.Sheet.Name, Cell: one.Cell.Ref()}
			a.rest.raw[at], a.rest.cells[at] = "="+one.Cell.Formula(), c.By
		}
	}
}

// put replaces the content of a cell and returns the old content. A unit behind the number stays.
func (c *Correction) put(s *sheet.Sheet) (was string) {
	switch {
	case c.Text == "":
		return s.Put(c.Cell, sheet.Blank, "")
	case !c.Number:
		return s.Put(c.Cell, sheet.Text, c.Text)
	}
	was = s.Put(c.Cell, sheet.Number, c.Text)
	if n, err := quantity.Parse(was, quantity.Unknown); err == nil && n.Unit != "" {
		s.Put(c.Cell, sheet.Text, plainly(c.Text, was)+" "+n.Unit)
	}
	return was
}

// plainly writes a number with a decimal point as a text that can be read in one way only.
// Three decimals could be a group of digits, so a zero is added to them. The decimal mark is
// that of the old text.
func plainly(number, was string) string {
	whole, decimals, ok := strings.Cut(number, ".")
	if !ok {
		return number
	}
	mark := "."
	if i := strings.LastIndexAny(was, ".,"); i >= 0 {
		mark = was[i : i+1]
	}
	if len(decimals) == 3 {
		decimals += "0"
	}
	return whole + mark + decimals
}

// isLeft reports whether the figures of a sheet are left out.
func (a *answers) isLeft(s *sheet.Sheet) bool {
	return slices.ContainsFunc(a.options.Sheets, func(l LeftSheet) bool { return l.SHA256 == a.report.SHA256 && l.Sheet == s.Name })
}

// statedFile is what is stated of the file; nil if nothing is.
func (id *identity) statedFile(wanted func(*StatedFile) bool) *StatedFile {
	for i := range id.options.Files {
		s := &id.options.Files[i]
		if wanted(s) && (s.SHA256 != "" && ofFile(s.SHA256, id.report.SHA256) || s.SHA256 == "" && s.Base == filepath.Base(id.report.Path)) {
			id.restsOn = s.By
			return s
		}
	}
	return nil
}
