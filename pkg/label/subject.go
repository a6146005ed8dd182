package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// Subject is what a text, or a clause of it, names before it says something of figures, as "vốn
// đăng ký FDI" does in "Vốn đăng ký FDI: chỉ tính vốn góp". What it says is of these alone. The
// zero Subject names nothing, and is all figures.
type Subject struct {
	Measures []catalogue.Value
	Events   []catalogue.Value // of the measures
	Origins  []catalogue.Value
}

// IsEmpty reports whether nothing is named.
func (s *Subject) IsEmpty() bool { return len(s.Measures)+len(s.Origins) == 0 }

// Concerns reports whether figures of an indicator may be among those that are named.
func (s *Subject) Concerns(c *catalogue.Catalogue, i *catalogue.Indicator) bool {
	if len(s.Measures) > 0 && !slices.Contains(s.Measures, i.Means[catalogue.Measure]) {
		return false
	}
	if of := i.Means[catalogue.Origin]; len(s.Origins) > 0 && (of == catalogue.FDI || of == catalogue.DDI) && !slices.Contains(s.Origins, of) {
		return false
	}
	event := i.Means[catalogue.Event]
	return len(s.Measures) == 0 || len(s.Events) == 0 || event == catalogue.None ||
		slices.ContainsFunc(s.Events, func(named catalogue.Value) bool { return mayShare(c, named, event) })
}

// mayShare reports whether figures of two events may have something in common: what is registered
// is so by new licences and by adjusted ones, and is not yet realized.
func mayShare(c *catalogue.Catalogue, a, b catalogue.Value) bool {
	of := func(whole, part catalogue.Value) bool {
		return whole == catalogue.Registered && part != catalogue.Realized || slices.Contains(c.EventsOf(whole), part)
	}
	return a == b || of(a, b) || of(b, a)
}

// add takes in what a phrase names. A noun that may only say whose the figures are names no
// measure, unless it is capital.
func (s *Subject) add(p *catalogue.Phrase) {
	if p == nil || p.Scale != nil {
		return
	}
	for _, says := range p.Means {
		list := s.list(says.Axis)
		if list != nil && !(p.Weak && says.Axis == catalogue.Measure && says.Value != catalogue.Capital) && !slices.Contains(*list, says.Value) {
			*list = append(*list, says.Value)
		}
	}
}

func (s *Subject) list(axis catalogue.Axis) *[]catalogue.Value {
	switch axis {
	case catalogue.Measure:
		return &s.Measures
	case catalogue.Event:
		return &s.Events
	case catalogue.Origin:
		return &s.Origins
	}
	return nil
}

// subjectBefore returns what a clause names before a word.
func (w *whole) subjectBefore(before int) (s Subject) {
	for i := before - 1; i >= 0; i-- {
		s.add(w.of[i])
		if sep := w.words[i].Sep; strings.ContainsAny(sep, ".;") || strings.Contains(sep, ":") && !s.IsEmpty() {
			break // else what the colon is behind is the subject: "Cột FDI: chỉ …"
		}
	}
	return s
}

// subject returns what the text names.
func (w *whole) subject() (s Subject) {
	for _, p := range w.of {
		s.add(p)
	}
	return s
}

// opening returns what the text names to begin with, as a note does that says what a figure is:
// "giá trị sản xuất (theo giá hiện hành)". It is empty where anything but a word that fills stands
// before.
func (w *whole) opening() (s Subject) {
	for i, p := range w.of {
		switch {
		case p == nil && !w.read[i], p != nil && p.Line != nil && (p.Line.Limit != catalogue.Unlimited || p.Line.Harmless != ""):
			return s
		case i > 0 && strings.ContainsAny(w.words[i].Sep, ".;:,("):
			return s
		}
		if p != nil && p.Line == nil {
			s.add(p)
		}
	}
	return s
}
