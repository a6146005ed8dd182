package answer

import (
	"errors"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
)

// Effect is what answers change in the course of a run, besides how reports are read.
type Effect struct {
	Passwords []string
	Preferred []File   // files to be used if two reports of a member differ
	LeftOut   []File   // files that are not to be used at all
	Papers    []Figure // figures that were stated on paper or by telephone
}

// File is a file by its digest, or without one by its base name.
type File struct {
	Base, SHA256 string
	By           *diag.Answer
}

// Is reports whether a file is the one that is named.
func (f File) Is(path, sha256 string) bool {
	if f.SHA256 != "" {
		return f.SHA256 == sha256
	}
	return f.Base == base(path)
}

// Figure is a figure from paper or from a telephone call. Without an indicator it only says that
// there is such a report of the member.
type Figure struct {
	Member, Indicator string
	Period            figure.Period
	Value             quantity.Decimal
	Raw, Unit         string // as written; no unit is the catalogue's
	Document          string
	From              string // the file in which the answer is written
	Line              int    // line in that file; 0 if it is not known
	By                *diag.Answer
}

// Apply puts answers into the options by which reports are read. An answer that cannot be applied
// is an error with its line, a catalogue.Fault.
func Apply(list []Answer, o *report.Options) (Effect, error) {
	var e Effect
	var errs []error
	for i := range list {
		errs = append(errs, e.apply(&list[i], o))
	}
	return e, errors.Join(errs...)
}

func (e *Effect) apply(a *Answer, o *report.Options) error {
	by := a.Given()
	switch a.Kind {
	case diag.Means, diag.Names, diag.InUnit:
		return a.define(o, by)
	case diag.LeaveOut:
		e.leave(a, o, by)
	case diag.Reads:
		o.Corrections = append(o.Corrections, report.Correction{SHA256: a.SHA256, Sheet: a.Sheet, Cell: a.Cell, Text: a.Value, Number: true, By: by})
	case diag.Computes:
		o.Computed = append(o.Computed, report.ComputedFile{SHA256: a.SHA256, By: by})
	case diag.PicksCell:
		for _, place := range a.Leaves {
			o.Corrections = append(o.Corrections, report.Correction{SHA256: a.SHA256, Sheet: place.Sheet, Cell: place.Cell, By: by})
		}
	case diag.PicksFile:
		e.Preferred = append(e.Preferred, File{a.Picks, a.SHA256, by})
	case diag.OfMember:
		o.Files = append(o.Files, report.StatedFile{Base: a.File, SHA256: a.fileBound(), Member: a.Member, By: by})
	case diag.OfPeriod:
		p, _ := figure.ParsePeriod(a.Period)
		o.Files = append(o.Files, report.StatedFile{Base: a.File, SHA256: a.SHA256, Period: p, By: by})
	case diag.AtRate:
		key := a.Period
		if a.Member != "" && a.For != All {
			key = a.Member + ":" + key
		}
		return o.AddAnsweredRate(key+"="+a.Rate, by)
	case diag.Opens:
		e.Passwords = append(e.Passwords, a.Password)
	case diag.States:
		return e.states(a, o, by)
	}
	return nil
}

// fileBound returns the digest that an answer is bound to. It is empty if the answer holds for
// the name of the file, whatever the file contains.
func (a *Answer) fileBound() string {
	if a.For == Board || a.For == All {
		return ""
	}
	return a.SHA256
}

// define gives the text its meaning. A meaning at one place, or in this report alone, is bound to
// the file.
func (a *Answer) define(o *report.Options, by *diag.Answer) error {
	w := report.StatedWord{Text: a.Text, As: a.As, SHA256: a.fileBound(), By: by}
	if a.For == Board {
		w.Member = a.Member
	}
	switch {
	case a.Kind == diag.InUnit && a.Text == "":
		if !o.IsUnit(a.Unit) {
			return noUnit(a)
		}
		o.Units = append(o.Units, report.StatedUnit{SHA256: a.SHA256, Sheet: a.Sheet, Cell: a.Cell, Unit: a.Unit, By: by})
		return nil
	case a.Kind == diag.InUnit:
		w.As = a.Unit
		if !o.IsUnit(a.Unit) {
			return noUnit(a)
		}
	case a.Kind == diag.Names && a.Picks != "":
		// The label in its one cell is read as that of the indicator.
		w.Text, w.SHA256, w.Member = o.Catalogue.Label(a.Indicator).Vi, a.SHA256, ""
		o.Corrections = append(o.Corrections, report.Correction{SHA256: a.SHA256, Sheet: a.Sheet, Cell: a.Picks, Text: w.Text, By: by})
	case a.Kind == diag.Means && a.Text == "":
		o.Corrections = append(o.Corrections, report.Correction{SHA256: a.SHA256, Sheet: a.Sheet, Cell: a.Cell, Text: a.As, By: by})
		return nil
	}
	indicator := ""
	if a.Kind == diag.Names {
		indicator, w.As = a.Indicator, ""
	}
	if w.Yearly = a.isYearly(w.Text); w.Yearly {
		w.As = a.dated(w.As)
	}
	return o.AddWord(a.Origin.Line, indicator, w)
}

// leave leaves out what the finding is on: figures under a text, a sheet or a file. A single cell
// is in no total in any case.
func (e *Effect) leave(a *Answer, o *report.Options, by *diag.Answer) {
	switch {
	case a.Text != "" && a.ofLabel():
		w := report.StatedWord{Text: a.Text, SHA256: a.fileBound(), Ignore: true, Yearly: a.isYearly(a.Text), By: by}
		if a.For == Board {
			w.Member = a.Member
		}
		o.Words = append(o.Words, w)
	case a.Cell != "" && !a.ofFile():
	case a.Sheet != "" && !a.ofFile():
		o.Sheets = append(o.Sheets, report.LeftSheet{SHA256: a.SHA256, Sheet: a.Sheet, By: by})
	case a.File != "" && a.ofFile():
		e.LeftOut = append(e.LeftOut, File{a.File, a.SHA256, by})
	}
}

// ofLabel reports whether the answer is to a finding on a label of figures.
func (a *Answer) ofLabel() bool {
	return a.To == diag.LabelUnknown.Code || a.To == diag.HeaderUnclear.Code || a.To == diag.TextUnknown.Code
}

// ofFile reports whether the answer is to a finding on a file as a whole.
func (a *Answer) ofFile() bool {
	r := diag.ByCode(a.To)
	return slices.Contains(onFile, r) || a.Sheet == "" && a.Cell == "" && a.Text == ""
}

// states takes in the figures that are not in the report: one, or several by their names.
func (e *Effect) states(a *Answer, o *report.Options, by *diag.Answer) error {
	if len(a.Figures) == 0 {
		return e.state(a, o, by)
	}
	for _, f := range a.Figures {
		one := *a
		one.Indicator, one.Value, one.Unit = f.Indicator, f.Value, f.Unit
		if err := e.state(&one, o, by); err != nil {
			return err
		}
	}
	return nil
}

// state takes in a figure that is not in the report.
func (e *Effect) state(a *Answer, o *report.Options, by *diag.Answer) error {
	f := Figure{Member: a.Member, Document: a.Document, From: a.Origin.Path, Line: a.Origin.Line, By: by}
	f.Period, _ = figure.ParsePeriod(a.Period)
	if a.Value != "" {
		i := o.Catalogue.Indicator(a.Indicator)
		if i == nil {
			return catalogue.NoIndicator(a.Origin.Line, a.Indicator)
		}
		value, err := quantity.FromStored(a.Value)
		if err != nil {
			return err
		}
		value, ok := o.InUnit(value, a.Unit, i)
		if !ok {
			return noUnit(a)
		}
		f.Indicator, f.Value, f.Raw, f.Unit = a.Indicator, value, a.Value, a.Unit
	}
	e.Papers = append(e.Papers, f)
	return nil
}

func noUnit(a *Answer) error { return catalogue.NoUnit(a.Origin.Line, a.Unit) }
