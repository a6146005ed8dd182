package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
)

// sumParts makes a figure that no cell states from its parts, nil where they are in doubt.
func (r *run) sumParts(parts, sections []*claim) *figure.Figure {
	parts, ok := r.once(parts)
	if !ok {
		return nil
	}
	sub := cmp.Or(r.hiddenSubtotal(parts), r.doubtfulZone(parts))
	above := 0
	for _, s := range sections {
		if s.table != parts[0].table {
			continue
		}
		if !r.sumOf(s, parts, above) {
			sub = s
		}
		above = s.row.Number
	}
	if sub != nil {
		r.unclearPart(sub, sub.place, sub.figure.Raw)
		return nil
	}
	if c := parts[0].strange; c != nil {
		place := parts[0].place
		place.Cell = c.Ref()
		r.unclearPart(parts[0], place, raw(c))
		return nil
	}
	f := parts[0].figure
	f.Value, f.Factor, f.Sources, f.Raw, f.RawUnit = quantity.Decimal{}, quantity.Decimal{}, nil, "", ""
	for _, p := range parts {
		f.Value = f.Value.Add(p.figure.Value)
		f.Places = min(f.Places, p.figure.Places)
		f.Estimate, f.Hidden = f.Estimate || p.figure.Estimate, f.Hidden || p.figure.Hidden
		f.Sources = append(f.Sources, p.figure.Sources...)
		r.becomes(p, "")
	}
	f.Partial = len(parts) < parts[0].zones
	if r.beside(f.Key) == "" {
		note := diag.PartsSummed.At(parts[0].place)
		if f.Partial {
			note = diag.PartBlank.At(parts[0].place)
		}
		note.Indicator, note.Period = f.Indicator, f.Period.String()
		r.add(note.With("count", diag.Same(itoa(len(parts)))))
	}
	return &f
}

// listsSome tells whether a title says that a table lists only some of the zones.
func (r *run) listsSome(t *layout.Table) bool {
	return slices.ContainsFunc(t.Above, func(l layout.Label) bool {
		return r.Line(r.text(l)).ListsSome()
	})
}

// doubtfulZone returns the part of a zone that its table lists twice, or of an economic
// zone among others, within which some of them may lie, or the first of a table that
// lists only some; nil where there is none.
func (r *run) doubtfulZone(parts []*claim) *claim {
	if r.listsSome(parts[0].table) {
		return parts[0]
	}
	type listed struct {
		table *layout.Table
		zone  string
	}
	seen := map[listed]bool{}
	economic := 0
	for _, p := range parts {
		if seen[listed{p.table, p.zone}] && p.zone != "" {
			return p
		}
		seen[listed{p.table, p.zone}] = true
		if isEconomic(p.zone) {
			economic++
		}
	}
	if economic == 0 || economic == len(parts) {
		return nil
	}
	return parts[slices.IndexFunc(parts, func(p *claim) bool { return isEconomic(p.zone) })]
}

// isEconomic tells whether the folded name of a zone is that of an economic zone.
func isEconomic(zone string) bool {
	return strings.HasPrefix(zone, "kkt ") || strings.HasPrefix(zone, "khu kinh te ")
}

// unclearPart reports a cell that may be of a zone or a subtotal, so that nothing is summed.
func (r *run) unclearPart(c *claim, place diag.Place, found string) {
	f := diag.SubtotalUnclear.At(place)
	f.Indicator, f.Period, f.Found = c.figure.Indicator, c.figure.Period.String(), found
	r.add(f)
}

// hiddenSubtotal returns the claim of a row among zones that is the sum of the rows
// right below or above it in every column, nil when there is none: its place in the outline
// says that it is a zone, its figures that it is a section, and nothing decides.
func (r *run) hiddenSubtotal(parts []*claim) *claim {
	figures := map[*layout.Row]map[figure.Key]quantity.Decimal{}
	for _, c := range r.claims {
		if c.part && c.table == parts[0].table {
			if figures[c.row] == nil {
				figures[c.row] = map[figure.Key]quantity.Decimal{}
			}
			figures[c.row][c.figure.Key] = c.figure.Value
		}
	}
	for i, p := range parts {
		above := slices.Clone(parts[:i])
		slices.Reverse(above)
		if sumsUp(figures, p, parts[i+1:]) || sumsUp(figures, p, above) {
			return p
		}
	}
	return nil
}

// sumOf tells whether a section's figure is the sum of those of the zones under it, or
// of those above it up to the section before.
func (r *run) sumOf(section *claim, parts []*claim, before int) bool {
	var sum quantity.Interval
	below := section.sums != catalogue.Section
	for _, p := range parts {
		if !below && before < p.row.Number && p.row.Number < section.row.Number {
			sum = sum.Add(r.shown(&p.figure))
		}
		for up := p.row.Parent; up != nil; up = up.Parent {
			if up == section.row {
				sum = sum.Add(r.shown(&p.figure))
			}
		}
	}
	return sum.Meets(r.shown(&section.figure))
}

// sumsUp tells whether the figures of a row are the sums of two neighbours or more.
func sumsUp(figures map[*layout.Row]map[figure.Key]quantity.Decimal, p *claim, neighbours []*claim) bool {
	sum := map[figure.Key]quantity.Decimal{}
	for n, q := range neighbours {
		for k, v := range figures[q.row] {
			sum[k] = sum[k].Add(v)
		}
		if n > 0 && equal(figures[p.row], sum) {
			return true
		}
	}
	return false
}

// equal tells whether all of several figures are the same, and enough to be no chance.
func equal(a, b map[figure.Key]quantity.Decimal) bool {
	for k, v := range a {
		if !v.Equal(b[k]) {
			return false
		}
	}
	return len(a) > 1 && len(a) == len(b)
}

// once leaves out the parts that another table repeats, zone by zone. ok is false
// where there are none, and where two tables differ on a zone.
func (r *run) once(parts []*claim) (list []*claim, ok bool) {
	first := map[string]*claim{}
	for _, p := range parts {
		known := first[p.zone]
		switch {
		case known == nil || known.table == p.table || p.zone == "":
			first[p.zone] = p
			list = append(list, p)
		case r.alike(&known.figure, &p.figure):
			r.becomes(p, "repeat")
		default:
			r.differ([]*claim{known, p})
			return nil, false
		}
	}
	return list, len(list) > 0
}

// compareParts sets a stated total against the sum of its parts, within the
// rounding of what is printed.
func (r *run) compareParts(total *claim, f *figure.Figure, parts []*claim) {
	var sum quantity.Interval
	var value quantity.Decimal
	for _, p := range parts {
		r.becomes(p, "part")
	}
	parts, ok := r.once(parts)
	if !ok {
		return
	}
	for _, p := range parts {
		sum = sum.Add(r.shown(&p.figure))
		value = value.Add(p.figure.Value)
		r.becomes(p, "part")
	}
	if sum.Meets(r.shown(f)) || value.Equal(f.Value) {
		return
	}
	if total.strange != nil && value.LessThan(f.Value) {
		return // the rest may be in rows that were not understood, and that was said
	}
	out := diag.PartsDiffer.At(total.place)
	out.Indicator, out.Period, out.Found, out.Expected = f.Indicator, f.Period.String(), f.Value.String(), value.String()
	r.add(out)
}
