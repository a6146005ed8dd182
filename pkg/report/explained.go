package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/prose"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// explanations are the texts, on sheets without a table, that say what figures of the file are.
type explanations struct {
	*remarks
	found bool
	texts []explanation
}

// of returns the texts, on sheets without a table, that explain figures on a given sheet, as a
// sheet of notes or a cover does. Such a text reaches all tables, or those of the sheets that it
// names. Rules for filling in a form, and lists, do not explain figures.
func (x *explanations) of(of *layout.Sheet) []*remark {
	if !x.found {
		x.found = true
		x.find()
	}
	var list []*remark
	for _, e := range x.texts {
		if len(e.names) == 0 || slices.Contains(e.names, of) {
			list = append(list, e.remark)
		}
	}
	return list
}

// explanation is a text that says what figures on other sheets are.
type explanation struct {
	*remark
	names []*layout.Sheet // the sheets that the text names; none if it is about all
}

// find finds the texts on sheets without a table that say what figures are.
func (x *explanations) find() {
	for _, s := range x.layouts {
		if len(s.Tables) > 0 {
			continue
		}
		instructs := x.instructs(s)
		lines := textsOn(s)
		for i := 0; i < len(lines); i++ {
			text, last := x.joined(lines, i)
			l := lines[max(i, last)]
			if i = max(i, last); x.explainsFigures(s, text, instructs) {
				x.texts = append(x.texts, explanation{x.at(x.findings.at(s, l.Ref()), text, true), x.namedIn(text)})
			}
		}
		x.findBeside(s, instructs)
		if !instructs {
			x.findNamed(s, lines)
		}
	}
}

// textsOn lists the texts of a sheet as they stand on it, each once.
func textsOn(s *layout.Sheet) []layout.Label {
	list := slices.Concat(s.Remarks, s.Lines)
	slices.SortStableFunc(list, func(a, b layout.Label) int {
		return cmp.Or(a.Cell.Row()-b.Cell.Row(), a.Cell.Col()-b.Cell.Col())
	})
	return slices.CompactFunc(list, func(a, b layout.Label) bool { return a.Ref() == b.Ref() })
}

// joined returns a text of a sheet with the one that belongs to it: the period behind the
// words for it, or what is said of the figures that a cell names, in the next cell of its row.
// The latter stands at last; else that is 0.
func (x *explanations) joined(lines []layout.Label, i int) (text string, last int) {
	text = x.text(lines[i])
	if i+1 == len(lines) {
		return text, 0
	}
	next := lines[i+1].Cell
	switch {
	case x.announcesPeriod(text) && isBehind(lines[i].Cell, next):
		return text + ": " + x.text(lines[i+1]), 0
	case next.Row() == lines[i].Cell.Row() && x.onlyNames(text):
		return text + ": " + x.text(lines[i+1]), i + 1
	}
	return text, 0
}

// onlyNames reports whether a text names figures, and says nothing of them.
func (x *explanations) onlyNames(text string) bool {
	said := x.Said(text)
	return !said.Of.IsEmpty() && len(said.Limits)+len(said.Unknown) == 0 && !said.Timed && said.Harmless == "" && !said.Figures
}

// findBeside finds the boxes, comments and page headers of a sheet without a table that say what
// figures are.
func (x *explanations) findBeside(s *layout.Sheet, instructs bool) {
	for i := range s.Source.Floating {
		switch one := &s.Source.Floating[i]; one.Kind {
		case sheet.TextBox, sheet.Comment, sheet.PageHeader, sheet.Described:
			if x.explainsFigures(s, one.Text, instructs) {
				r := x.floating(s, one)
				r.own = false
				x.texts = append(x.texts, explanation{r, x.namedIn(one.Text)})
			}
		}
	}
}

// isBehind reports whether a cell stands in the row of another, or right below it.
func isBehind(c, next *sheet.Cell) bool {
	return next.Row() == c.Row() || next.Row() == c.Row()+1 && next.Col() == c.Col()
}

// explainsFigures reports whether a text of a sheet says what figures elsewhere are.
func (x *explanations) explainsFigures(s *layout.Sheet, text string, instructs bool) bool {
	said := x.Said(text)
	switch {
	case len(strings.Fields(text)) < shortestExplanation:
		return false
	case instructs:
		seems := said.Bearing() == prose.PlainlyLimits && (len(said.Unknown) > 0 || said.Narrows())
		return seems || x.voids(text) || x.limitsSome(text) || said.Units != nil && !said.Of.IsEmpty()
	}
	return x.explains(text) || x.foresees(s, text) || x.limitsSome(text) || x.doubtsSome(text) || x.seemsToLimit(text)
}

// findNamed finds the only text of a cover that is just the name of a zone, a country or the
// like. All figures may belong to it, so it is asked about once.
func (x *explanations) findNamed(s *layout.Sheet, lines []layout.Label) {
	var only *layout.Label
	for i := range lines {
		said := x.Said(x.text(lines[i]))
		if len(said.Unknown) > 0 || said.IsStated() || len(said.Limits) != 1 || !said.Limits[0].Named || said.Limits[0].Words != strings.Trim(x.text(lines[i]), " ().") {
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
	r := x.at(x.findings.at(s, only.Ref()), x.text(*only), true)
	said := *r.said
	said.Limits = slices.Clone(said.Limits)
	said.Limits[0].To = catalogue.Thing
	r.said = &said
	x.texts = append(x.texts, explanation{r, nil})
}

// longestCover is how many texts a cover has at most.
const longestCover = 15

// shortestExplanation is how many words a text that explains figures elsewhere has at least.
const shortestExplanation = 4

// explains reports whether a text is about figures, or is the title of a part of the year. It
// must not be about anybody else.
func (x *explanations) explains(text string) bool {
	said, line := x.Said(text), x.Line(text)
	return (said.Figures || said.Units != nil || x.covers(text, line)) && !line.Aside() || len(said.Makings) > 0
}

// limitsSome reports whether a text states a limit of figures that it names, or of those of a
// table, with words that explain nothing: "Phần sản xuất kinh doanh còn thiếu quý IV".
func (x *explanations) limitsSome(text string) bool {
	said := x.Said(text)
	if said.Of.IsEmpty() && !x.Line(text).NamesTable() || x.Line(text).Aside() && len(x.namedIn(text)) == 0 {
		return false
	}
	return slices.ContainsFunc(said.Limits, func(l label.Limited) bool {
		return !l.Explained && l.To != catalogue.Whole && (!l.To.Explains() || !l.To.InName())
	})
}

// doubtsSome reports whether a text names figures first, and goes on in words that nobody
// knows and that matter: "Doanh thu: lấy nhầm cột kế hoạch".
func (x *explanations) doubtsSome(text string) bool {
	said := x.Said(text)
	return said.Signal && len(said.Unknown) > 0 && !said.First.IsEmpty() && said.Harmless == "" && !said.Prose && !x.Line(text).Aside()
}

// seemsToLimit reports whether a text seems to limit figures, judged by its words alone, and
// is about nobody else.
func (x *explanations) seemsToLimit(text string) bool {
	return !viet.IsUpper(text) && x.Said(text).Bearing().Limits() && !x.Line(text).Aside()
}

// covers reports whether a text, as a title on a cover, names a part of the year or what is
// planned for it: "(Kế hoạch năm 2018)".
func (x *explanations) covers(text string, line *label.Line) bool {
	e := line.Extent()
	loud := viet.IsUpper(text)
	planned := line.Role() == catalogue.Plan && e.Coming == x.target.Year && (loud || strings.HasPrefix(strings.TrimSpace(text), "("))
	part := (loud || x.announcesPeriod(text)) && (e.Period.Span > figure.Year || e.Vague)
	return (part || planned) && !line.IsDateline() && !line.IsMonth()
}

// announcesPeriod reports whether a text begins with the words that stand before the period of a
// report.
func (x *explanations) announcesPeriod(text string) bool { return x.Line(text).AnnouncesPeriod() }

// voids reports whether a text says that the figures are not those of a report, as rules for
// filling in a form may: "Các số liệu trong file là ví dụ".
func (x *explanations) voids(text string) bool {
	said := x.Said(text)
	return said.Figures && slices.ContainsFunc(said.Limits, func(l label.Limited) bool {
		if l.To == catalogue.Only { // "chỉ là ví dụ"
			return slices.ContainsFunc(x.Said(l.Name).Limits, func(in label.Limited) bool { return in.To == catalogue.Void })
		}
		return l.To == catalogue.Void && !l.Explained
	})
}

// foresees reports whether a text in capitals calls the file a plan for its year, and no other
// text of its sheet mentions results.
func (x *explanations) foresees(s *layout.Sheet, text string) bool {
	line := x.Line(text)
	if !viet.IsUpper(text) || line.Role() != catalogue.Plan || line.Extent().Coming != x.report.Period.Year {
		return false
	}
	return !slices.ContainsFunc(slices.Concat(s.Remarks, s.Lines), func(l layout.Label) bool {
		return x.Line(x.text(l)).SaysResults()
	})
}

// instructs reports whether a sheet gives rules, or lists what may be filled in. Its name or its
// beginning says so.
func (x *explanations) instructs(s *layout.Sheet) bool {
	first := s.Lines[:min(len(s.Lines), beginning)]
	return x.Instructs(s.Source.Name) || slices.ContainsFunc(first, func(l layout.Label) bool { return x.Instructs(x.text(l)) })
}

// beginning is how many texts at the top of a sheet may be its title.
const beginning = 3

// namedIn returns the sheets with tables that a text names. A name made of common words, as "Số
// liệu", counts only behind a word for a sheet.
func (x *explanations) namedIn(text string) (list []*layout.Sheet) {
	folded := " " + viet.Fold(text) + " "
	for _, s := range x.layouts {
		name := viet.Fold(s.Source.Name)
		if len(s.Tables) == 0 || name == "" {
			continue
		}
		at := strings.Index(folded, " "+name+" ")
		if at >= 0 && (len(x.Said(s.Source.Name).Unknown) > 0 || strings.ContainsAny(name, digits) || x.callsSheet(folded[:at])) {
			list = append(list, s)
		}
	}
	return list
}

// callsSheet reports whether a text ends with a word for a sheet.
func (x *explanations) callsSheet(before string) bool {
	words := strings.Fields(before)
	last := strings.Join(words[max(0, len(words)-2):], " ")
	return x.catalogue.Cues.In(last).Has(catalogue.CueSheet)
}
