package report

import (
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// Answered is what people answered to questions, where it bears on how reports are read.
// What is said of cells is of one file, by its digest, and lapses when the file changes.
type Answered struct {
	Corrections []Correction
	Units       []StatedUnit
	Sheets      []LeftSheet
	Files       []StatedFile
	Computed    []ComputedFile
	RatesBy     map[string]*diag.Answer // who gave a rate, by its key in Rates
}

// Correction is what a cell of a file is to be read as, instead of what stands there.
type Correction struct {
	SHA256, Sheet, Cell string
	Text                string
	Number              bool // the text is a number with a decimal point; without a text the cell is blank
	By                  *diag.Answer
}

// StatedUnit is the unit of the figures in cells: ranges with commas between them.
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

// ComputedFile is a file whose formulas without a value have the one that they give.
type ComputedFile struct {
	SHA256 string
	By     *diag.Answer
}

// StatedFile is whose a file is, and of when: one of a digest, or else of a base name.
type StatedFile struct {
	Base, SHA256 string
	Member       string        // empty where it is not stated
	Period       figure.Period // zero where it is not stated
	By           *diag.Answer
}

// Any reports whether anything is answered.
func (a *Answered) Any() bool {
	return len(a.Corrections)+len(a.Computed)+len(a.Units)+len(a.Sheets)+len(a.Files)+len(a.RatesBy) > 0
}

// resting is what figures of a file may rest on. It is nil where nothing is answered.
type resting struct {
	words   map[string]*diag.Answer     // by the key of the text
	yearly  []yearlyAnswer              // to texts, whatever year they name
	cells   map[diag.Place]*diag.Answer // the cells that were corrected
	raw     map[diag.Place]string       // what stood in them
	unitsOf []*StatedUnit
}

// yearlyAnswer is an answer to a text with any year in it.
type yearlyAnswer struct {
	text viet.Yearly
	by   *diag.Answer
}

// note notes who says something of a text.
func (r *resting) note(w *StatedWord) {
	if w.By == nil {
		return
	}
	r.words[viet.Key(w.Text)] = w.By
	if w.Yearly {
		r.yearly = append(r.yearly, yearlyAnswer{viet.InAnyYear(w.Text), w.By})
	}
}

// on is the answer to a text; nil for none.
func (r *resting) on(text string) *diag.Answer {
	if a := r.words[viet.Key(text)]; a != nil || len(r.yearly) == 0 {
		return a
	}
	its := viet.InAnyYear(text)
	for _, y := range r.yearly {
		if _, ok := its.Since(y.text); ok {
			return y.by
		}
	}
	return nil
}

// ofFile reports whether a list of digests names a file.
func ofFile(digests, sha256 string) bool { return sha256 != "" && strings.Contains(digests, sha256) }

// takeAnswers puts what is answered of this very file into its cells and its words.
func (f *file) takeAnswers(book *sheet.Book) {
	o := &f.options
	if !o.Any() && !slices.ContainsFunc(o.Words, func(w StatedWord) bool { return w.By != nil || w.Ignore || w.SHA256 != "" }) {
		return
	}
	f.rest = &resting{words: map[string]*diag.Answer{}, cells: map[diag.Place]*diag.Answer{}, raw: map[diag.Place]string{}}
	f.correct(book)
	for i := range o.Units {
		if o.Units[i].SHA256 == f.report.SHA256 {
			f.rest.unitsOf = append(f.rest.unitsOf, &o.Units[i])
		}
	}
	f.takeWords("")
}

// takeWords takes in the words of all reports and of this file, or those of a member.
func (f *file) takeWords(member string) (defined bool) {
	for i := range f.options.Words {
		w := &f.options.Words[i]
		if w.Member != member || w.SHA256 != "" && !ofFile(w.SHA256, f.report.SHA256) {
			continue
		}
		switch {
		case w.Ignore && w.Yearly:
			f.ignoredYearly = append(f.ignoredYearly, viet.InAnyYear(w.Text))
			fallthrough
		case w.Ignore:
			f.options.Ignore = append(slices.Clip(f.options.Ignore), w.Text)
		case w.SHA256 != "":
			if !f.ownWords {
				f.Forget()
			}
			f.give(w)
			f.ownWords, defined = true, true
		}
		f.rest.note(w)
	}
	return defined
}

// correct puts the stated contents into cells.
func (f *file) correct(book *sheet.Book) {
	for _, c := range f.options.Corrections {
		if c.SHA256 != f.report.SHA256 {
			continue
		}
		for _, s := range book.Sheets {
			if s.Name != c.Sheet {
				continue
			}
			at := diag.Place{File: f.report.Path, Sheet: c.Sheet, Cell: c.Cell}
			f.rest.raw[at], f.rest.cells[at] = c.put(s), c.By
		}
	}
	f.compute(book)
}

// compute computes the formulas without a value, where somebody says so.
func (f *file) compute(book *sheet.Book) {
	for _, c := range f.options.Computed {
		if c.SHA256 != f.report.SHA256 {
			continue
		}
		for _, one := range book.Compute() {
			at := diag.Place{File: f.report.Path, Sheet: one.Sheet.Name, Cell: one.Cell.Ref()}
			f.rest.raw[at], f.rest.cells[at] = "="+one.Cell.Formula(), c.By
		}
	}
}

// put puts the stated content into its cell, and returns what stood there. A unit behind a
// number stays.
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

// plainly writes a number with a decimal point as a text that reads in one way: what has
// three decimals could be groups. The decimal mark is that of the text in its place.
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
func (f *file) isLeft(s *sheet.Sheet) bool {
	return slices.ContainsFunc(f.options.Sheets, func(l LeftSheet) bool { return l.SHA256 == f.report.SHA256 && l.Sheet == s.Name })
}

// statedFile is what is stated of the file; nil for nothing.
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

// statedUnit is the unit that is stated of the cell's figure; nil for none.
func (n *number) statedUnit() []*catalogue.Scale {
	if n.rest == nil {
		return nil
	}
	if u := n.unitStated(n.place()); u != nil {
		return n.Unit(u.Unit)
	}
	return nil
}

func (f *file) unitStated(at diag.Place) *StatedUnit {
	for _, u := range f.rest.unitsOf {
		for _, cells := range strings.Split(u.Cell, ",") {
			if (diag.Place{File: at.File, Sheet: u.Sheet, Cell: cells}).Contains(at) {
				return u
			}
		}
	}
	return nil
}

// restsUpon is the answer on which the figure of a cell rests; nil for none.
func (n *number) restsUpon() *diag.Answer {
	if n.rest == nil {
		return nil
	}
	at := n.place()
	if a := n.rest.cells[at]; a != nil {
		return a
	}
	for _, labels := range [][]layout.Label{n.row.labels, n.col.labels, n.header().labels} {
		for _, l := range labels {
			if a := n.rest.on(n.text(l)); a != nil {
				return a
			}
			if a := n.rest.cells[diag.Place{File: at.File, Sheet: at.Sheet, Cell: l.Ref()}]; a != nil {
				return a
			}
		}
	}
	if u := n.unitStated(at); u != nil {
		return u.By
	}
	if u := n.unitText(); u != "" {
		return n.rest.on(u)
	}
	return nil
}

// unitText is what stands beside the row as its unit.
func (n *number) unitText() string {
	for _, a := range n.ctx.Row.Attributes() {
		if n.rest.on(n.text(a)) != nil {
			return n.text(a)
		}
	}
	return ""
}

// rests says of every figure of a file that rests on an answer to a question of the file.
func (f *file) rests() {
	if f.restsOn == nil {
		return
	}
	for i := range f.report.Figures {
		f.report.Figures[i].RestsOn(f.restsOn)
	}
}
