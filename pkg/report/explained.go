package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
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
	for _, e := range f.afar {
		if len(e.names) == 0 || slices.Contains(e.names, of) {
			list = append(list, e.remark)
		}
	}
	return list
}

// explanation is a text that says what figures on other sheets are.
type explanation struct {
	*remark
	names []*layout.Sheet // those that it names; none for all
}

// findExplanations finds the texts on sheets without a table that say what figures are.
func (f *file) findExplanations() {
	for _, s := range f.layouts {
		if len(s.Tables) > 0 {
			continue
		}
		instructs := f.instructs(s)
		lines := slices.Concat(s.Remarks, s.Lines)
		for i, l := range lines {
			text := f.text(l)
			if i+1 < len(lines) && f.announcesPeriod(text) && isBehind(l.Cell, lines[i+1].Cell) {
				text += ": " + f.text(lines[i+1])
			}
			if f.explainsFigures(s, text, instructs) {
				f.afar = append(f.afar, explanation{f.remark(f.findings.at(s, l.Ref()), text, true), f.namedIn(text)})
			}
		}
		f.explainedBeside(s, instructs)
		if !instructs {
			f.findNamed(s, lines)
		}
	}
}

// explainedBeside finds the boxes, comments and page headers of a sheet without a table that say what figures
// are.
func (f *file) explainedBeside(s *layout.Sheet, instructs bool) {
	for i := range s.Source.Floating {
		switch one := &s.Source.Floating[i]; one.Kind {
		case sheet.TextBox, sheet.Comment, sheet.PageHeader, sheet.Described:
			if f.explainsFigures(s, one.Text, instructs) {
				r := f.floating(s, one)
				r.own = false
				f.afar = append(f.afar, explanation{r, f.namedIn(one.Text)})
			}
		}
	}
}

// isBehind reports whether a cell is in the row of another, or right below it.
func isBehind(c, next *sheet.Cell) bool {
	return next.Row() == c.Row() || next.Row() == c.Row()+1 && next.Col() == c.Col()
}

// explainsFigures reports whether a text of a sheet says what figures elsewhere are.
func (f *file) explainsFigures(s *layout.Sheet, text string, instructs bool) bool {
	switch {
	case len(strings.Fields(text)) < shortestExplanation:
		return false
	case instructs:
		return f.voids(text)
	}
	return f.explains(text) || f.foresees(s, text)
}

// findNamed finds the only text of a cover that is nothing but the name of a zone, of a country or the
// like: all figures may be of that, which is asked once.
func (f *file) findNamed(s *layout.Sheet, lines []layout.Label) {
	var only *layout.Label
	for i := range lines {
		said := f.Said(f.text(lines[i]))
		if len(said.Unknown) > 0 || len(said.Limits) != 1 || !said.Limits[0].Named || said.Limits[0].Words != strings.Trim(f.text(lines[i]), " ().") {
			continue
		}
		if only != nil {
			return // a list
		}
		only = &lines[i]
	}
	if only == nil || len(lines) > longestCover {
		return
	}
	r := f.remark(f.findings.at(s, only.Ref()), f.text(*only), true)
	said := *r.said
	said.Limits = slices.Clone(said.Limits)
	said.Limits[0].To = catalogue.Thing
	r.said = &said
	f.afar = append(f.afar, explanation{r, nil})
}

// longestCover is how many texts a cover has at most.
const longestCover = 15

// shortestExplanation is how many words a text has at least that explains figures elsewhere.
const shortestExplanation = 4

// explains reports whether a text speaks of figures, or is a title of a part of the year, and is
// about nobody else.
func (f *file) explains(text string) bool {
	said, line := f.Said(text), f.Line(text)
	return (said.Figures || said.Units != nil || f.covers(text, line)) && !line.Aside()
}

// covers reports whether a text is a title, as on a cover, of a part of the year, or of what is planned
// for it: "(Kế hoạch năm 2018)".
func (f *file) covers(text string, line *label.Line) bool {
	e := line.Extent()
	loud := strings.ToUpper(text) == text
	planned := line.Role() == catalogue.Plan && e.Coming == f.target.Year && (loud || strings.HasPrefix(strings.TrimSpace(text), "("))
	part := (loud || f.announcesPeriod(text)) && (e.Period.Span > figure.Year || e.Vague)
	return (part || planned) && !line.IsDateline() && !line.IsMonth()
}

// announcesPeriod reports whether a text begins with what stands before the period of a report.
func (f *file) announcesPeriod(text string) bool { return f.Line(text).AnnouncesPeriod() }

// voids reports whether a text says that the figures are none of a report, as rules for filling in a form
// may: "Các số liệu trong file là ví dụ".
func (f *file) voids(text string) bool {
	said := f.Said(text)
	return said.Figures && slices.ContainsFunc(said.Limits, func(l label.Limited) bool {
		if l.To == catalogue.Only { // "chỉ là ví dụ"
			return slices.ContainsFunc(f.Said(l.Name).Limits, func(in label.Limited) bool { return in.To == catalogue.Void })
		}
		return l.To == catalogue.Void && !l.Explained
	})
}

// foresees reports whether a text in capitals calls what the file is of a plan for its year, and no
// other text of its sheet speaks of results.
func (f *file) foresees(s *layout.Sheet, text string) bool {
	line := f.Line(text)
	if strings.ToUpper(text) != text || line.Role() != catalogue.Plan || line.Extent().Coming != f.report.Period.Year {
		return false
	}
	return !slices.ContainsFunc(slices.Concat(s.Remarks, s.Lines), func(l layout.Label) bool {
		return f.Line(f.text(l)).SaysResults()
	})
}

// instructs reports whether a sheet gives rules, or lists what may be filled in: by its name,
// or by what it begins with.
func (f *file) instructs(s *layout.Sheet) bool {
	first := s.Lines[:min(len(s.Lines), beginning)]
	return f.Instructs(s.Source.Name) || slices.ContainsFunc(first, func(l layout.Label) bool { return f.Instructs(f.text(l)) })
}

// beginning is how many texts of a sheet may be its title.
const beginning = 3

// namedIn returns the sheets with tables that a text names. A name of words that stand in any text, as
// "Số liệu", counts only behind a word for a sheet.
func (f *file) namedIn(text string) (list []*layout.Sheet) {
	folded := " " + viet.Fold(text) + " "
	for _, s := range f.layouts {
		name := viet.Fold(s.Source.Name)
		if len(s.Tables) == 0 || name == "" {
			continue
		}
		at := strings.Index(folded, " "+name+" ")
		if at >= 0 && (len(f.Said(s.Source.Name).Unknown) > 0 || strings.ContainsAny(name, digits) || f.callsSheet(folded[:at])) {
			list = append(list, s)
		}
	}
	return list
}

// callsSheet reports whether a text ends with a word for a sheet.
func (f *file) callsSheet(before string) bool {
	words := strings.Fields(before)
	last := strings.Join(words[max(0, len(words)-2):], " ")
	return f.catalogue.Cues.In(last).Has(catalogue.CueSheet)
}
