package answer

import (
	"bloc/pkg/diag"
	"slices"
	"strings"
)

// subject puts into an answer what it is about.
func (a *asker) subject(c *cause, of *Answer) {
	f := c.first()
	of.To, of.Of = f.Rule.Code, a.Period.String()
	a.figures(c, of)
	a.place(c, of)
	c.values(of)
	if doubtsFigure(f) && of.Kind != diag.Reads {
		of.File, of.SHA256, of.Sheet, of.Cell = "", "", "", "" // the values say what it is about
	}
}

// figures puts into an answer the member, period and indicator of the figures, each unless
// the answer gives it itself or the findings differ in it.
func (a *asker) figures(c *cause, of *Answer) {
	f := c.first()
	put := func(part *string, value string, given diag.AnswerKind, holds bool) {
		if holds && *part == "" && of.Kind != given {
			*part = value
		}
	}
	ofAll := f.Rule == diag.UnitCurrency && of.Kind != diag.States // one rate is for all members
	put(&of.Member, f.Member, diag.OfMember, !ofAll && c.ofOne(func(f diag.Finding) string { return f.Member }))
	put(&of.Period, f.Period, diag.OfPeriod, f.Rule != diag.LabelUnknown)
	put(&of.Indicator, f.Indicator, diag.Names, !a.isOnPaper(f) && c.ofOne(func(f diag.Finding) string { return f.Indicator }))
}

// values puts into an answer the values that its cause doubts, and the rules that do.
func (c *cause) values(of *Answer) {
	f := c.first()
	for _, one := range c.list {
		if one.Values == nil || len(c.list) > 1 && !doubtsFigure(&one) {
			continue
		}
		if one.Rule != f.Rule && !slices.Contains(of.Also, one.Rule.Code) {
			of.Also = append(of.Also, one.Rule.Code)
		}
		for _, v := range one.Values {
			if len(c.list) == 1 || !slices.Contains(of.Values, v) {
				of.Values = append(of.Values, v)
			}
		}
	}
	if len(c.list) > 1 && len(of.Also) == 0 && len(of.Values) > 0 {
		of.Also = []string{f.Rule.Code} // one rule found several things on the figure
	}
}

// doubtsFigure reports whether a finding is one of a rule that doubts a figure by others.
func doubtsFigure(f *diag.Finding) bool {
	return f.Values != nil && f.Indicator != "" && f.Member != ""
}

// place says in an answer where the cause is: its text, wherever that stands; else its file
// and what the findings in it have in common.
func (a *asker) place(c *cause, of *Answer) {
	f := c.first()
	isText := slices.Contains(byText, f.Rule) || f.Rule == diag.UnitUnknown
	switch {
	case f.Rule == diag.UnitCurrency || f.File == "" || of.SHA256 != "":
		return
	case isText:
		of.Text = f.Found
	}
	digests := a.digests(c)
	of.SHA256 = strings.Join(digests, " ")
	if c.ofOne(func(f diag.Finding) string { return f.File }) && of.File == "" {
		of.File = base(f.File)
	}
	if !isText && of.Sheet == "" && len(digests) <= 1 && !slices.Contains(onFile, f.Rule) {
		c.cells(of)
	}
}

// digests are the SHA-256 of the files that a cause is in, each once.
func (a *asker) digests(c *cause) []string {
	var list []string
	for _, one := range c.list {
		if d := a.Digests[one.File]; d != "" && !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	return list
}

// cells puts into an answer the sheet and the cells of a cause in one file.
func (c *cause) cells(of *Answer) {
	f := c.first()
	if c.ofOne(func(f diag.Finding) string { return f.Sheet }) {
		of.Sheet = f.Sheet
	}
	switch {
	case slices.Contains(byUnit, f.Rule):
		var cells []string
		for _, one := range c.list {
			cells = append(cells, one.Cell)
		}
		of.Cell = strings.Join(cells, ",")
	case of.Cell == "" && c.ofOne(func(f diag.Finding) string { return f.Cell }):
		of.Cell = f.Cell
	}
}

// ofOne reports whether all findings of a cause have one thing in common.
func (c *cause) ofOne(of func(diag.Finding) string) bool {
	return !slices.ContainsFunc(c.list, func(f diag.Finding) bool { return of(f) != of(*c.first()) })
}
