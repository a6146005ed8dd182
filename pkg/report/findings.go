package report

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// findings collects the findings on a file. A label that is not understood is reported once, with
// the number of cells that it costs.
type findings struct {
	list      diag.Bounded
	report    *figure.Report
	unclearAt map[*sheet.Cell]int  // the indices of the findings on labels, by label
	sheets    map[string]bool      // the sheets that have a finding on their misleading name, by name
	mistyped  map[*sheet.Cell]bool // the labels that have a finding on a mistyped word
	unread    []unread             // labels of the sheet, to be reported when it has been read
	texts     map[diag.Place]int   // the indices of the findings on texts that narrow figures, by text
}

// unread is a label that is not understood, with the number of cells of its row that it costs.
type unread struct {
	label heading
	cells int
}

func newFindings(r *figure.Report) *findings {
	return &findings{report: r, unclearAt: map[*sheet.Cell]int{}, sheets: map[string]bool{}, mistyped: map[*sheet.Cell]bool{}, texts: map[diag.Place]int{}}
}

func (l *findings) add(f diag.Finding) { l.list.Add(f) }

func (l *findings) len() int { return len(l.list.List) }

// at returns a place in the file.
func (l *findings) at(s *layout.Sheet, cell string) diag.Place {
	return diag.Place{File: l.report.Path, Sheet: s.Source.Name, Cell: cell}
}

// on returns a finding on a place, in the period of the report.
func (l *findings) on(rule *diag.Rule, p diag.Place) diag.Finding {
	f := rule.At(p)
	f.Period = l.report.Period.String()
	return f
}

// ofFile returns a finding on the whole file.
func (l *findings) ofFile(rule *diag.Rule) diag.Finding {
	f := l.on(rule, diag.Place{File: l.report.Path}).With("base", diag.Same(filepath.Base(l.report.Path)))
	f.Member = l.report.Member
	return f
}

// ofMember records whose report the findings are on.
func (l *findings) ofMember(id string) {
	for i := range l.list.List {
		if f := &l.list.List[i]; f.Member == "" {
			f.Member = id
		}
	}
}

// figure returns a finding on a cell that is, or should be, a figure of an indicator.
func (l *findings) figure(rule *diag.Rule, e *Entry, i *catalogue.Indicator, p figure.Period) diag.Finding {
	f := rule.At(diag.Place{File: l.report.Path, Sheet: e.Sheet(), Cell: e.Cell()})
	f.Indicator, f.Period, f.Found, f.Stored = i.ID, p.String(), e.Raw(), e.number
	return f
}

// onFigure adds a finding on a cell that is, or should be, a figure of an indicator.
func (l *findings) onFigure(rule *diag.Rule, e *Entry, i *catalogue.Indicator, p figure.Period) {
	l.add(l.figure(rule, e, i, p))
}

// unclear reports a label that is not understood, once, and counts the cells that it costs.
func (l *findings) unclear(s *layout.Sheet, h heading, cells int) {
	rule := diag.LabelUnknown
	if h.unsure {
		rule = diag.HeaderUnclear
	}
	if i, ok := l.unclearAt[h.Cell]; ok {
		l.list.List[i].Count += cells
		return
	}
	f := l.on(rule, l.at(s, h.Ref()))
	f.Found, f.Count = oneLine(h.Text), cells
	i := l.list.Add(f.With("words", h.trouble(f.Found)))
	if l.list.List[i].Cell == f.Cell {
		l.unclearAt[h.Cell] = i // otherwise it is folded into the rest of its kind
	}
}

// onLabel returns the finding on a label that is not understood; nil if it is folded into the
// rest of its kind.
func (l *findings) onLabel(h *heading) *diag.Finding {
	if i, ok := l.unclearAt[h.Cell]; ok {
		return &l.list.List[i]
	}
	return nil
}

// respelled reports each label of a figure that holds a mistyped word, once.
func (l *findings) respelled(s *layout.Sheet, h *headings) {
	for i, m := range h.Meanings {
		label := h.labels[i]
		if m.Respelled() == "" || l.mistyped[label.Cell] {
			continue
		}
		l.mistyped[label.Cell] = true
		f := l.on(diag.TextRespelled, l.at(s, label.Ref()))
		f.Found, f.Expected = oneLine(label.Text), oneLine(m.Respelled())
		l.add(f)
	}
}

// onText adds a figure to the finding on a text. The first figure creates the finding.
func (l *findings) onText(f diag.Finding, figure diag.Place) {
	i, known := l.texts[f.Place]
	if !known {
		f.Count, f.Related = 1, []diag.Place{figure}
		l.texts[f.Place] = l.list.Add(f)
		return
	}
	out := &l.list.List[i]
	if f.Severity < out.Severity {
		out.Severity, out.Period = f.Severity, f.Period
	}
	if n := len(out.Related); n > 0 && out.Related[n-1] == figure {
		return // the map states the cell too
	}
	out.Count++
	out.Related = append(out.Related, figure)
}

// oneLine returns a text with each run of white space replaced by one blank.
func oneLine(text string) string {
	last := ' '
	for _, c := range text {
		if unicode.IsSpace(c) && (c != ' ' || last == ' ') {
			return strings.Join(strings.Fields(text), " ")
		}
		last = c
	}
	return strings.TrimSuffix(text, " ")
}

// trouble says what in a label is not understood. It is put behind the label. In Vietnamese it is
// empty if nothing in the label is understood.
func (h *heading) trouble(text string) diag.Text {
	switch {
	case h.Clash == "location":
		return diag.NotOfZones
	case h.Unknown != "" && h.Unknown != text:
		return diag.UnknownWord.With(diag.Same(h.Unknown))
	case h.Clash != "":
		return diag.WordsContradict
	}
	return diag.Text{En: " (" + text + ")"}
}

// mostUnread is how many labels may wait to be reported. With that many, most are folded, and
// waiting gains nothing.
const mostUnread = 32 << 10

// unitFigure is a figure whose unit a line over its table should give.
type unitFigure struct {
	indicator *catalogue.Indicator
	place     diag.Place
}

// mostRelated is how many places a finding lists besides its own.
const mostRelated = 50

// unitLine reports a line of units that is not understood, once, with the figures that it costs.
func (l *findings) unitLine(s *layout.Sheet, line layout.Label, of unitFigure) {
	n, known := l.unclearAt[line.Cell]
	if !known {
		f := l.on(diag.UnitUnknown, l.at(s, line.Ref()))
		f.Found, f.Expected = oneLine(line.Text), of.indicator.In.Label.Vi
		n = l.list.Add(f)
		l.unclearAt[line.Cell] = n
	}
	f := &l.list.List[n]
	f.Count++
	if len(f.Related) < mostRelated {
		f.Related = append(f.Related, of.place)
	}
}

// later records a label that is not understood, to be reported when its sheet has been read. If
// nothing on the sheet is recognised, it is not reported.
func (l *findings) later(s *layout.Sheet, h heading, cells int) {
	if l.unread = append(l.unread, unread{h, cells}); len(l.unread) == mostUnread {
		l.reportUnread(s)
	}
}

// reportUnread reports the labels recorded by later.
func (l *findings) reportUnread(s *layout.Sheet) {
	for _, u := range l.unread {
		l.unclear(s, u.label, u.cells)
	}
	l.unread = l.unread[:0]
}

// sheetUnknown replaces the findings on a sheet, which start at index first, by a single one:
// nothing on the sheet is recognised.
func (l *findings) sheetUnknown(s *layout.Sheet, first, cells int) {
	label := l.firstUnclear(first)
	l.list.Cut(first)
	clear(l.unclearAt)
	clear(l.texts)
	l.unread = l.unread[:0]
	f := diag.SheetUnknown.At(l.at(s, ""))
	f.Count = cells
	words := diag.Text{}
	if label != nil {
		f.Related, f.Found = []diag.Place{label.Place}, label.Found
		words = diag.FirstUnknownLabel.With(diag.Same(label.Cell), diag.Same(label.Found))
	}
	f = f.With("label", words)
	l.add(f.With("count", diag.Same(strconv.Itoa(cells))))
}

// firstUnclear returns the first finding, from index first on, on a label that is not understood
// and costs more than one cell; nil if there is none.
func (l *findings) firstUnclear(first int) *diag.Finding {
	for _, f := range diag.List(l.list.List[first:]).Unfolded() {
		if (f.Rule == diag.LabelUnknown || f.Rule == diag.HeaderUnclear) && f.Count > 1 {
			return &f
		}
	}
	return nil
}

// nameIndicator reports whether a finding, from index first on, is on a cell with a known
// indicator.
func (l *findings) nameIndicator(first int) bool {
	return slices.ContainsFunc(l.list.List[first:], func(f diag.Finding) bool { return f.Indicator != "" })
}

// excuse takes a figure out of the finding on a text that narrows it. It reports whether the
// finding had no other figure.
func (l *findings) excuse(f *diag.Finding, figure diag.Place) bool {
	i := slices.Index(f.Related, figure)
	if i < 0 || f.Rule != diag.PeriodPart && f.Rule != diag.PeriodTorn && f.Rule != diag.PeriodCut {
		return false
	}
	f.Related = slices.Delete(f.Related, i, i+1)
	f.Count--
	return len(f.Related) == 0
}

// forgive removes a cell that the user stated from the findings on it and on its labels.
func (l *findings) forgive(e *Entry) {
	place := diag.Place{File: l.report.Path, Sheet: e.Sheet(), Cell: e.Cell()}
	because := e.Because()
	ofLabel := func(f *diag.Finding) bool {
		return f.Rule == diag.LabelUnknown && f.Sheet == place.Sheet &&
			slices.ContainsFunc(because, func(label string) bool { return strings.HasPrefix(label, f.Cell+" ") })
	}
	l.list.Drop(func(f *diag.Finding) bool { return f.Place == place || l.excuse(f, place) })
	for i := range l.list.List {
		if f := &l.list.List[i]; ofLabel(f) {
			f.Count--
		}
	}
	l.list.Drop(func(f *diag.Finding) bool { return f.Count == 0 && ofLabel(f) })
}
