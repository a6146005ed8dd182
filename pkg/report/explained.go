package report

import (
	"slices"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// explanations returns the texts of sheets without a table that say what figures of the file
// are, as a sheet of notes or a cover does: they reach all tables, or those of the sheets that
// they name. Rules for filling in a form, and lists, say nothing of its figures.
func (f *file) explanations(of *layout.Sheet) []*remark {
	if !f.explained {
		f.explained = true
		f.findExplanations()
	}
	var list []*remark
	for _, r := range f.afar {
		if f.isOf(r.text, of) {
			list = append(list, r)
		}
	}
	return list
}

// findExplanations finds the texts on sheets without a table that say what figures are.
func (f *file) findExplanations() {
	for _, s := range f.layouts {
		if len(s.Tables) > 0 || f.instructs(s) {
			continue
		}
		for _, l := range slices.Concat(s.Remarks, s.Lines) {
			if text := f.text(l); len(strings.Fields(text)) >= shortestExplanation && f.explains(text) {
				f.afar = append(f.afar, f.remark(f.findings.at(s, l.Ref()), text, true))
			}
		}
	}
}

// shortestExplanation is how many words a text has at least that explains figures elsewhere.
const shortestExplanation = 4

// explains reports whether a text speaks of figures, or is a title of a part of the year, and is
// about nobody else.
func (f *file) explains(text string) bool {
	said, line := f.Said(text), f.Line(text)
	cover := strings.ToUpper(text) == text && line.Extent().Period.Span > figure.Year && !line.IsDateline() && !line.IsMonth()
	return (said.Figures || said.Units != nil || cover) && !line.Aside()
}

// instructs reports whether a sheet gives rules, or lists what may be filled in: by its name,
// or by what it begins with.
func (f *file) instructs(s *layout.Sheet) bool {
	first := s.Lines[:min(len(s.Lines), beginning)]
	return f.Instructs(s.Source.Name) || slices.ContainsFunc(first, func(l layout.Label) bool { return f.Instructs(f.text(l)) })
}

// beginning is how many texts of a sheet may be its title.
const beginning = 3

// isOf reports whether a text is of the figures of a sheet: it names that, or no sheet at all.
func (f *file) isOf(text string, s *layout.Sheet) bool {
	folded := " " + viet.Fold(text) + " "
	named := func(o *layout.Sheet) bool {
		name := viet.Fold(o.Source.Name)
		return len(o.Tables) > 0 && name != "" && strings.Contains(folded, " "+name+" ")
	}
	return named(s) || !slices.ContainsFunc(f.layouts, named)
}
