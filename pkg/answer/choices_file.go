package answer

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"cmp"
	"slices"
	"strings"
)

// leavings returns the ways of leaving out what the cause is on.
func (a chooser) leavings(c *cause) []Choice {
	f := c.first()
	switch {
	case f.Rule == diag.ClaimsDiffer:
		return nil
	case f.Rule == diag.BoardsSame:
		var list []Choice
		for _, one := range c.list {
			of := Answer{Kind: diag.LeaveOut, File: base(one.File), SHA256: a.Digests[one.File], Member: one.Member}
			list = append(list, a.choice(c, words.wrongFile.Say(a.Lang, base(one.File), a.name(one.Member)), of))
		}
		return list
	}
	if f.Rule == diag.SheetDamaged && a.hasOther(c, diag.NoFigures) { // the file has nothing else
		out := a.choice(c, words.leaveFile.In(a.Lang), Answer{Kind: diag.LeaveOut})
		out.Answer.Sheet = ""
		return []Choice{out}
	}
	text, ok := words.leaveOut[f.Rule]
	switch {
	case ok:
	case slices.Contains(onFile, f.Rule):
		text = words.leaveFile
	case f.Cell != "":
		text = words.leaveFigures
	case f.Sheet != "":
		text = words.leaveSheet
	default:
		text = words.leaveFile
	}
	return []Choice{a.choice(c, text.In(a.Lang), Answer{Kind: diag.LeaveOut})}
}

// picks returns the cells, sheets or files of which one is right.
func (a chooser) picks(c *cause) []Choice {
	f := c.first()
	switch {
	case f.Rule == diag.ClaimsDiffer && len(c.list) > 1 && f.Sheet != f.Related[0].Sheet:
		return []Choice{a.sheet(c, f.Related[0].Sheet, f.Sheet), a.sheet(c, f.Sheet, f.Related[0].Sheet)}
	case f.Rule == diag.ClaimsDiffer:
		return a.cells(c)
	}
	var files []string
	for _, one := range c.list {
		for _, p := range append([]diag.Place{one.Place}, one.Related...) {
			if !slices.Contains(files, p.File) {
				files = append(files, p.File)
			}
		}
	}
	slices.SortStableFunc(files, func(x, y string) int { return cmp.Compare(a.dateOf(y), a.dateOf(x)) })
	var list []Choice
	for _, path := range files {
		of := Answer{Kind: diag.PicksFile, Picks: base(path), File: base(path), SHA256: a.Digests[path]}
		list = append(list, a.choice(c, words.file.Say(a.Lang, base(path), a.paper(path)), of))
	}
	return list
}

// sheet is the choice of one of two sheets.
func (a chooser) sheet(c *cause, use, leave string) Choice {
	return a.choice(c, words.sheet.Say(a.Lang, use, leave), Answer{Kind: diag.LeaveOut, Sheet: leave})
}

// cells are the choices among cells that state one figure.
func (a chooser) cells(c *cause) []Choice {
	f := c.first()
	at := []diag.Place{f.Place}
	found := []string{f.Found, f.Expected}
	at = append(at, f.Related[:min(1, len(f.Related))]...)
	var list []Choice
	for i, p := range at {
		of := Answer{Kind: diag.PicksCell}
		for j, other := range at {
			if j != i {
				of.Leaves = append(of.Leaves, diag.Place{Sheet: other.Sheet, Cell: other.Cell})
			}
		}
		list = append(list, a.choice(c, words.cell.Say(a.Lang, diag.Place{Sheet: p.Sheet, Cell: p.Cell}.String(), written(found[i], a.Lang)), of))
	}
	return list
}

// dateOf returns the date of the paper that a file is a copy of; empty if it has none.
func (a chooser) dateOf(path string) string {
	for _, r := range a.Reports {
		if r.Path == path {
			return r.Date
		}
	}
	return ""
}

// paper names the paper that a file is, in brackets.
func (a chooser) paper(path string) string {
	for _, r := range a.Reports {
		if r.Path == path && r.Document != "" {
			return " (" + strings.TrimSpace(r.Document+" "+r.Date) + ")"
		}
	}
	return ""
}

// members returns the members whose a file may be: first the one that it is read as, then those
// whose reports are missing.
func (a chooser) members(c *cause) []Choice {
	f := c.first()
	var list []*catalogue.Member
	if m := a.Catalogue.Member(f.Member); m != nil {
		list = append(list, m)
	}
	for _, m := range a.absent {
		if !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	var out []Choice
	for _, m := range list {
		out = append(out, a.choice(c, words.member.Say(a.Lang, m.Name), Answer{Kind: diag.OfMember, Member: m.ID}))
	}
	if len(out) == 0 {
		out = append(out, a.detailed(c, words.otherMember, Answer{Kind: diag.OfMember}))
	}
	return out
}
