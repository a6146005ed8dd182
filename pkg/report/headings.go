package report

import (
	"slices"
	"strconv"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// heading is a label of a row or a column with its place and what it says.
type heading struct {
	layout.Label
	*label.Meaning
	unsure bool // nothing shows whether it stands over the column
	beside bool // what it says follows from the rows beside its own, whatever stands over it
}

// is reports whether a heading is a given label.
func (h *heading) is(l layout.Label) bool {
	return h.Meaning != nil && l.Cell == h.Cell && l.Text == h.Text
}

// headings are the labels of one axis of a number, with what they say together.
type headings struct {
	label.Path
	labels  []layout.Label // the nearest first, in the order of their meanings
	others  []headings     // what the labels say if a heading whose place is unsure stands elsewhere
	because []string       // the labels as quoted in an explanation
	ofYears bool           // a total over several years
	soFar   bool           // results so far, beside an estimate of the period
	marks   bool           // it marks zones, and counts the marks
	dated   bool           // results that it only dates, by the last day of their year
	addends int            // how many columns, itself among them, a column of totals adds up; 0 for none
	unclear heading        // the label because of which they are not understood; zero for none
}

// understood reports whether no label makes the headings unclear.
func (h *headings) understood() bool { return h.unclear.Meaning == nil }

// partOver reports whether a label names a year, and a farther label names a part of that year:
// "Quý IV năm 2018" over "Thực hiện năm 2018".
func (h *headings) partOver(year figure.Period) bool {
	named := false
	for _, m := range h.Meanings {
		for _, p := range m.Periods {
			if named && p.Span > figure.Year && (p.Year == year.Year || p.Year == 0) {
				return true
			}
			named = named || p == year && p.Span == figure.Year
		}
	}
	return false
}

// heading returns label i with what it says.
func (h *headings) heading(i int) heading {
	return heading{Label: h.labels[i], Meaning: h.Meanings[i]}
}

// doubt makes headings unclear because of label i.
func (h *headings) doubt(i int) {
	h.unclear = h.heading(i)
	h.unclear.unsure = true
}

// textOf returns a label in the form that package label reads.
func textOf(l layout.Label) label.Text {
	if l.Cell == nil || l.Cell.Style == nil {
		return label.Text{Raw: l.Text}
	}
	if l.Cell.Kind == sheet.Text {
		l.Text = sheet.TextShown(l.Cell.Style.Format, l.Text)
	}
	return label.Text{Raw: l.Text, Font: l.Cell.Style.Font}
}

// label reads a label on an axis, as if no other label stood over it.
func (r *reader) label(l layout.Label, on label.Axis) heading {
	return heading{Label: l, Meaning: r.Read(textOf(l), on)}
}

// text returns a label in Unicode.
func (r *reader) text(l layout.Label) string { return r.Decode(textOf(l)) }

// headings reads the labels of an axis, the nearest first. Each label is read below the farther
// ones. The slice must not change afterwards.
func (r *reader) headings(labels []layout.Label, on label.Axis) headings {
	return r.headingsWith(heading{}, labels, on)
}

// headingsWith is headings for labels of which one has already been read, as if below no other.
func (r *reader) headingsWith(known heading, labels []layout.Label, on label.Axis) headings {
	meanings := r.room.meanings.Take(len(labels))
	above := &r.above
	*above = catalogue.Facets{}
	for i, l := range slices.Backward(labels) {
		if known.is(l) && (known.beside || !above.Said()) {
			meanings[i] = known.Meaning
		} else {
			meanings[i] = r.ReadUnder(textOf(l), on, above)
		}
		above.Put(meanings[i].Facets)
		if meanings[i].Weak == catalogue.Capital && above[catalogue.Measure] == catalogue.None {
			above[catalogue.Measure] = catalogue.Capital // "Vốn đầu tư nước ngoài" over "Thực hiện"
		}
	}
	h := headings{Path: label.NewPath(r.catalogue, on, meanings), labels: labels}
	if h.Unclear >= 0 {
		h.unclear = h.heading(h.Unclear)
	}
	return h
}

// noHeadings are the headings of a column that has none.
func (r *reader) noHeadings() *headings {
	return &headings{Path: label.NewPath(r.catalogue, label.Columns, nil)}
}

// kept returns the headings as a ledger keeps them. It is nil if they say nothing, as on a
// sheet of a million numbers.
func (h *headings) kept() *headings {
	if len(h.labels) == 0 && len(h.Periods) == 0 && !h.Ratio && h.Facets == (catalogue.Facets{}) {
		return nil
	}
	return h
}

// quoted lists the labels with their places, as in E5 "Thực hiện năm 2018".
func (h *headings) quoted() []string {
	if h.because == nil {
		for _, l := range h.labels {
			h.because = append(h.because, l.Ref()+" "+strconv.Quote(oneLine(l.Text)))
		}
	}
	return h.because
}
