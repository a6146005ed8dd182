package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// Subject is what a text or a clause names before it says something of figures, as "vốn đăng ký
// FDI" in "Vốn đăng ký FDI: chỉ tính vốn góp". The text is then about these figures only. The
// zero Subject names nothing, and stands for all figures.
type Subject struct {
	Measures []catalogue.Value
	Events   []catalogue.Value // events of the measures
	Origins  []catalogue.Value
}

// IsEmpty reports whether nothing is named.
func (s *Subject) IsEmpty() bool { return len(s.Measures)+len(s.Origins) == 0 }

// Concerns reports whether figures of an indicator may be among those that are named.
func (s *Subject) Concerns(c *catalogue.Catalogue, i *catalogue.Indicator) bool {
	if len(s.Measures) > 0 && !slices.Contains(s.Measures, i.Means[catalogue.Measure]) {
		return false
	}
	if of := i.Means[catalogue.Origin]; len(s.Origins) > 0 && (of == catalogue.FDI || of == catalogue.DDI) && !slices.Contains(s.Origins, of) && !slices.Contains(s.Origins, catalogue.Both) {
		return false
	}
	event := i.Means[catalogue.Event]
	return len(s.Measures) == 0 || len(s.Events) == 0 || event == catalogue.None ||
		slices.ContainsFunc(s.Events, func(named catalogue.Value) bool { return mayShare(c, named, event) })
}

// mayShare reports whether figures of two events may overlap. What is registered comes from new
// licences or from adjusted ones, and is not yet realized.
func mayShare(c *catalogue.Catalogue, a, b catalogue.Value) bool {
	of := func(whole, part catalogue.Value) bool {
		return whole == catalogue.Registered && part != catalogue.Realized || slices.Contains(c.EventsOf(whole), part)
	}
	return a == b || of(a, b) || of(b, a)
}

// add takes in what a phrase names. A noun that may only say whose the figures are does not
// name a measure. Capital always is one.
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

// subjectBefore returns what the clause before a word names.
func (p *passage) subjectBefore(before int) (s Subject) {
	for i := before - 1; i >= 0; i-- {
		s.add(p.of[i])
		if sep := p.words[i].Sep; strings.ContainsAny(sep, ".;") || strings.Contains(sep, ":") && !s.IsEmpty() {
			break // else the subject stands before the colon: "Cột FDI: chỉ …"
		}
	}
	return s
}

// subject returns what the text names.
func (p *passage) subject() (s Subject) {
	for _, one := range p.of {
		s.add(one)
	}
	return s
}

// opening returns what the text names first. A note that says what a figure is does that: "giá
// trị sản xuất (theo giá hiện hành)". Only words that fill may stand before it; otherwise the
// result is empty.
func (p *passage) opening() (s Subject) {
	for i, one := range p.of {
		switch {
		case one == nil && !p.read[i], one != nil && one.Line != nil && (one.Line.Limit != catalogue.Unlimited || one.Line.Harmless != ""):
			return s
		case i > 0 && strings.ContainsAny(p.words[i].Sep, ".;:,("):
			return s
		}
		if one != nil && one.Line == nil {
			s.add(one)
		}
	}
	return s
}

// adds reports whether words name something that is not in the figures in any case. "Gồm cả
// FDI và DDI" does not, nor does "gồm cả các DN mới đi vào hoạt động".
func (p *passage) adds(start, end int) bool {
	for i := start; i < end; i++ {
		if one := p.of[i]; one == nil || one.Line != nil && !slices.Contains([]catalogue.Limit{catalogue.Unlimited, catalogue.Whole, newcomers}, one.Line.Limit) {
			return true
		}
	}
	return false
}

// origin returns the origin that words name, if it is only FDI or only DDI: "FDI gồm cả DDI quy
// đổi".
func (p *passage) origin(start, end int) catalogue.Value {
	var s Subject
	for i := start; i < end; i++ {
		s.add(p.of[i])
	}
	if len(s.Origins) != 1 || s.Origins[0] == catalogue.Both {
		return catalogue.None
	}
	return s.Origins[0]
}
