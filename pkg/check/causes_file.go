package check

import (
	"slices"

	"bloc/pkg/diag"
)

// outsiders are the rules that leave out a file whatever its cells hold.
var outsiders = []*diag.Rule{diag.MemberUnknown, diag.MemberElsewhere, diag.PeriodUnknown, diag.PeriodOther, diag.PeriodsDiffer}

// outside explains three things: what is found in the cells of a file that is left out as a
// whole, that the member of such a file is missing, and the second of two copies.
func (g *causes) outside() {
	left, errors := map[string]int{}, map[string]int{}
	for _, i := range g.open(func(f *diag.Finding) bool { return isFile(f) && f.Severity == diag.Error }) {
		f := &g.list[i]
		if _, known := errors[f.File]; !known {
			errors[f.File] = i
		}
		if _, known := left[f.File]; !known && slices.Contains(outsiders, f.Rule) {
			left[f.File] = i
		}
	}
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Sheet != "" || f.Cell != "" }) {
		if cause, ok := left[g.list[i].File]; ok {
			g.explain(cause, i)
		}
	}
	g.damaged()
	g.copies(errors)
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.MemberMissing }) {
		for _, p := range g.list[i].Related {
			if cause, ok := errors[p.File]; ok {
				g.lack(cause, i)
				break
			}
		}
	}
	g.nobodys()
}

// ofDamaged are the rules whose findings on a file follow from a sheet of it that is damaged.
var ofDamaged = []*diag.Rule{diag.NoFigures, diag.MemberGuessed, diag.ReportAdds, diag.ReportsTogether}

// damaged explains by a damaged sheet that its file has no figures, or fewer than another file of
// the same board.
func (g *causes) damaged() {
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.SheetDamaged }) {
		file := g.list[i].File
		for _, j := range g.open(func(f *diag.Finding) bool { return slices.Contains(ofDamaged, f.Rule) }) {
			f := &g.list[j]
			beside := f.Rule == diag.ReportAdds || f.Rule == diag.ReportsTogether
			if f.File == file || beside && slices.ContainsFunc(f.Related, func(p diag.Place) bool { return p.File == file }) {
				g.explain(i, j)
			}
		}
	}
}

// lack makes a file the cause that a member is missing.
func (g *causes) lack(cause, missing int) {
	f, m := &g.list[cause], &g.list[missing]
	f.AddMembers(m.Member)
	f.AddIndicators(g.core()...)
	name := m.Args["name"]
	if others, ok := f.Args[diag.ArgLacking]; ok {
		name = diag.Joined([]diag.Text{others, name}, ", ")
	}
	*f = f.With(diag.ArgLacking, name)
	g.explain(cause, missing)
}

// core are the ids of the core indicators.
func (g *causes) core() (ids []string) {
	for _, i := range g.catalogue.Indicators {
		if i.Core {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// copies merges the two findings on reports that are copies of each other. It keeps the
// findings by file up to date.
func (g *causes) copies(byFile map[string]int) {
	list := g.open(func(f *diag.Finding) bool { return f.Rule == diag.BoardsSame })
	for n, i := range list {
		for _, j := range list[n+1:] {
			if g.names(i, j) && g.names(j, i) && !g.gone[i] && !g.gone[j] {
				g.list[i].AddMembers(g.list[j].Member)
				g.explain(i, j)
				byFile[g.list[j].File] = i
			}
		}
	}
}

// names reports whether a finding names the file of another.
func (g *causes) names(i, j int) bool {
	return slices.ContainsFunc(g.list[i].Related, func(p diag.Place) bool { return p.File == g.list[j].File })
}

// nobodys connects the only report that does not say whose it is with the only member that is
// missing.
func (g *causes) nobodys() {
	unknown := g.open(func(f *diag.Finding) bool { return f.Rule == diag.MemberUnknown })
	missing := g.open(func(f *diag.Finding) bool { return f.Rule == diag.MemberMissing && len(f.Related) == 0 })
	if len(unknown) != 1 || len(missing) != 1 {
		return
	}
	f := &g.list[unknown[0]]
	*f = f.With(diag.ArgPerhaps, g.list[missing[0]].Args["name"])
	g.explain(unknown[0], missing[0])
}
