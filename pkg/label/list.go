package label

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// subject is one of the things that a text lists, as "vốn tăng thêm" in "Điều chỉnh (số
// lượt dự án; vốn tăng thêm)".
type subject struct{ measure, event catalogue.Value }

// listed reads a text that contradicts itself as a list of subjects: "Cấp mới, điều chỉnh, thu
// hồi". A heading that names two events of a measure is a list too: "Vốn đăng ký, vốn thực hiện".
// What stands under it must agree with one of its subjects. A text that lists nothing, or has a
// part that is not understood, stays as it is.
func (r *labelReader) listed(text string, on Axis, m *Meaning) *Meaning {
	if beside := r.bracketed(text, on, m); beside != nil {
		counted := *m
		counted.rare = &rare{m.Respelled(), nil, beside}
		return &counted
	}
	joined := m.Clash == "" && on == Rows && m.Facets[catalogue.Event] != catalogue.None && strings.ContainsAny(text, ",;")
	if m.Clash == "" && !joined || !m.mayList() {
		return m
	}
	before, parts := r.partsOf(text)
	if len(parts) < 2 {
		return m
	}
	list := m.uncounted()
	base := nothing
	if before != "" {
		own := r.once(before, on, nothing)
		if !own.Understood() {
			return m
		}
		base = own.Facets
		list.Facets.Put(base)
	}
	subjects, ok := r.subjects(parts, on, base)
	if !ok || joined && (len(r.catalogue.EventsOf(m.Facets[catalogue.Event])) > 0 || !namesTwo(subjects)) {
		return m
	}
	list.rare = &rare{m.Respelled(), subjects, nil}
	return list
}

// uncounted returns a copy of a meaning without what it counts.
func (m *Meaning) uncounted() *Meaning {
	out := *m
	out.Clash, out.Weak = "", catalogue.None
	out.Facets = new(catalogue.Facets)
	*out.Facets = *m.Facets
	for _, axis := range []catalogue.Axis{catalogue.Measure, catalogue.Event, catalogue.Topic, catalogue.Licence} {
		out.Facets[axis] = catalogue.None
	}
	return &out
}

// mayList reports whether a text is understood except for what it counts.
func (m *Meaning) mayList() bool { return m.Clash != "role" && m.Unknown == "" && !m.Ratio }

// subjects reads the parts of a list; ok is false if one is not understood.
func (r *labelReader) subjects(parts []string, on Axis, base *catalogue.Facets) (list []subject, ok bool) {
	list = make([]subject, 0, len(parts))
	for _, part := range parts {
		s, ok := r.subject(part, on, base)
		if !ok {
			return nil, false
		}
		list = append(list, s)
	}
	return list, true
}

// bracketed returns what the brackets behind an event say of it, by measure. In "Còn hiệu lực
// (vốn đăng ký)" the capital is that of the projects in force, and the projects beside it are
// those in force. It is nil for any other text.
func (r *labelReader) bracketed(text string, on Axis, m *Meaning) []subject {
	if on != Rows || !m.Understood() || m.Ratio || m.Facets[catalogue.Measure] == catalogue.None || !strings.HasSuffix(strings.TrimSpace(text), ")") {
		return nil
	}
	before, parts := r.partsOf(text)
	if before == "" {
		return nil
	}
	own := r.once(before, on, nothing)
	event := own.Facets[catalogue.Event]
	if !own.Understood() || event == catalogue.None || own.Facets[catalogue.Measure] != catalogue.None {
		return nil
	}
	list := make([]subject, 0, len(parts)+1)
	for _, part := range parts {
		s, ok := r.subject(part, on, own.Facets)
		if !ok || s.measure == catalogue.None {
			return nil
		}
		list = append(list, subject{s.measure, cmp.Or(s.event, event)})
	}
	if len(parts) == 1 && list[0].measure != catalogue.Projects {
		list = append(list, subject{catalogue.Projects, event})
	}
	return list
}

// namesTwo reports whether subjects name one measure with two events, as "vốn đăng ký" and "vốn
// thực hiện" do.
func namesTwo(list []subject) bool {
	for i, s := range list {
		if s.measure != catalogue.None && s.event != catalogue.None && slices.ContainsFunc(list[:i], func(o subject) bool {
			return o.measure == s.measure && o.event != catalogue.None && o.event != s.event
		}) {
			return true
		}
	}
	return false
}

// subject reads a part of a list. It names a measure or an event, or something that does not
// matter to a figure, as "hạ tầng".
func (r *labelReader) subject(part string, on Axis, base *catalogue.Facets) (s subject, ok bool) {
	m := r.once(part, on, base)
	s = subject{m.Facets[catalogue.Measure], m.Facets[catalogue.Event]}
	if s.measure == catalogue.None {
		s.measure = m.Weak
	}
	return s, m.Understood() && !m.Ratio
}

// partsOf splits a list at its commas, semicolons and "và". A list in brackets belongs to the
// text before it.
func (r *labelReader) partsOf(text string) (before string, parts []string) {
	text = strings.TrimSpace(text)
	if open := strings.IndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") {
		before, text = text[:open], text[open+1:len(text)-1]
	}
	c := r.words.typed(text)
	start := 0
	for i, w := range c.words {
		dashed := i > 0 && w.Sep == "-" && strings.Contains(text[c.words[i-1].End:w.Start], " ")
		parted := dashed || strings.ContainsAny(w.Sep, ",;+")
		if and := c.has(i, catalogue.CueAnd); i > 0 && (parted || and) {
			parts = append(parts, text[start:c.words[i-1].End])
			if start = w.Start; and {
				start = w.End
			}
		}
	}
	return before, append(parts, text[start:])
}

// agrees reports whether a list names what a figure counts. One of its subjects does, or
// several together, as "cấp mới, điều chỉnh" are what is new and added.
func (x *Crossing) agrees(c *catalogue.Catalogue, list []subject) bool {
	event := x.Facets[catalogue.Event]
	if x.lists(c, list, event) {
		return true
	}
	parts := c.EventsOf(event)
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(part catalogue.Value) bool { return !x.lists(c, list, part) })
}

// lists reports whether a subject of a list is what a figure counts, with an event.
func (x *Crossing) lists(c *catalogue.Catalogue, list []subject, event catalogue.Value) bool {
	measure := cmp.Or(x.Facets[catalogue.Measure], x.row.Facets[catalogue.WeakMeasure], x.col.Facets[catalogue.WeakMeasure])
	return slices.ContainsFunc(list, func(s subject) bool {
		fits := s.measure == catalogue.None || s.measure == measure
		return fits && (s.event == catalogue.None || s.event == event || EitherEvent(c, s.event, event) == event)
	})
}

// pick returns a path whose own label lists subjects, reduced to the subject that the other axis
// counts. ok is false if there is not exactly one.
func (p *Path) pick(other *Path) (picked *Path, ok bool) {
	measure := other.Facets[catalogue.Measure]
	if p.list == nil {
		return p.besides(measure), true
	}
	var found []subject
	for _, s := range p.list {
		if s.measure == measure && measure != catalogue.None {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		return p, false
	}
	q := *p
	if q.Facets[catalogue.Measure] = measure; found[0].event != catalogue.None {
		q.Facets[catalogue.Event] = found[0].event
	}
	return &q, true
}

// besides returns a path as its own label reads for another measure that the label counts too. It
// is the path itself if the label counts no other.
func (p *Path) besides(measure catalogue.Value) *Path {
	if measure == catalogue.None || measure == p.Facets[catalogue.Measure] {
		return p
	}
	i := slices.IndexFunc(p.beside, func(s subject) bool { return s.measure == measure })
	if i < 0 {
		return p
	}
	q := *p
	q.Facets[catalogue.Measure], q.Facets[catalogue.Event] = measure, p.beside[i].event
	q.Facets[catalogue.State] = catalogue.None
	return &q
}
