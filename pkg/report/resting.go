package report

import (
	"cmp"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// resting holds the answers that figures of a file may rest on. It is nil if nothing is answered.
type resting struct {
	words   map[string]*diag.Answer     // answers to texts, by the key of the text
	yearly  []yearlyAnswer              // answers to texts, whatever year these name
	cells   map[diag.Place]*diag.Answer // answers that correct cells
	raw     map[diag.Place]string       // what stood in the corrected cells
	unitsOf []*StatedUnit
}

// yearlyAnswer is an answer to a text that holds for any year in it.
type yearlyAnswer struct {
	text viet.Yearly
	by   *diag.Answer
}

// note records who states something about a text.
func (r *resting) note(w *StatedWord) {
	if w.By == nil {
		return
	}
	r.words[viet.Key(w.Text)] = w.By
	if w.Yearly {
		r.yearly = append(r.yearly, yearlyAnswer{viet.InAnyYear(w.Text), w.By})
	}
}

// on returns the answer to a text; nil if there is none.
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

// unitOf returns what is stated of the unit of a cell; nil if nothing is.
func (r *resting) unitOf(at diag.Place) *StatedUnit {
	for _, u := range r.unitsOf {
		for _, cells := range strings.Split(u.Cell, ",") {
			if (diag.Place{File: at.File, Sheet: u.Sheet, Cell: cells}).Contains(at) {
				return u
			}
		}
	}
	return nil
}

// statedUnit returns the unit stated for the figure in a cell; nil if none is.
func (a *answers) statedUnit(f *frame, n *spot) []*catalogue.Scale {
	if a.rest == nil {
		return nil
	}
	if u := a.rest.unitOf(f.place(n)); u != nil {
		return a.Unit(u.Unit)
	}
	return nil
}

// under returns the answer on which the figure of a cell rests: to the cell itself, to a label
// over it, or to its unit. It is nil if there is none.
func (a *answers) under(f *frame, n *spot) *diag.Answer {
	if a.rest == nil {
		return nil
	}
	at := f.place(n)
	if by := a.rest.cells[at]; by != nil {
		return by
	}
	for _, labels := range [][]layout.Label{n.row.labels, n.col.labels, f.header(n).labels} {
		for _, l := range labels {
			if by := cmp.Or(a.rest.on(a.text(l)), a.rest.cells[diag.Place{File: at.File, Sheet: at.Sheet, Cell: l.Ref()}]); by != nil {
				return by
			}
		}
	}
	if u := a.rest.unitOf(at); u != nil {
		return u.By
	}
	for _, beside := range n.ctx.Row.Attributes() {
		if by := a.rest.on(a.text(beside)); by != nil {
			return by
		}
	}
	return nil
}

// rests marks every figure of a file that rests on an answer to a question about the file.
func (a *answers) rests() {
	if a.restsOn == nil {
		return
	}
	for i := range a.report.Figures {
		a.report.Figures[i].RestsOn(a.restsOn)
	}
}
