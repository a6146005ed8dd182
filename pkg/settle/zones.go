package settle

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// doubtParts reports parts that may not add up to the whole: one may be a subtotal, may
// lie within another, or may stand beside a row that is another part.
func (s *settler) doubtParts(parts, sections []*Claim) bool {
	doubtful := doubtfulSection(parts, sections)
	if doubtful == nil {
		doubtful = s.hiddenSubtotal(parts)
	}
	if doubtful == nil {
		doubtful = doubtfulZone(parts)
	}
	if doubtful != nil {
		s.unclear(doubtful, doubtful.Place, Stranger{Raw: doubtful.Figure.Raw, Number: doubtful.Number})
		return true
	}
	if strange := parts[0].Strange; strange != nil {
		place := parts[0].Place
		place.Cell = strange.Cell
		s.unclear(parts[0], place, *strange)
		return true
	}
	return false
}

// unclear reports a cell that may be a zone or a subtotal, so that nothing is summed.
func (s *settler) unclear(c *Claim, place diag.Place, found Stranger) {
	f := at(diag.SubtotalUnclear, place, c.Figure.Key)
	f.Found, f.Stored = found.Raw, found.Number
	s.findings.Add(f)
}

// doubtfulSection returns the last subtotal in the parts' table that is not the sum of its
// zones; nil if there is none.
func doubtfulSection(parts, sections []*Claim) (doubtful *Claim) {
	above := 0
	for _, section := range sections {
		if section.Table != parts[0].Table {
			continue
		}
		if !section.isSumOf(parts, above) {
			doubtful = section
		}
		above = section.Row
	}
	return doubtful
}

// isSumOf reports whether a section's figure is the sum of the zones under it, or of those
// above it down from the previous section's row.
func (c *Claim) isSumOf(parts []*Claim, before int) bool {
	var sum quantity.Interval
	for _, p := range parts {
		if c.Above && before < p.Row && p.Row < c.Row {
			sum = sum.Add(p.shown())
		}
		if p.Table == c.Table && slices.Contains(p.Under, c.Row) {
			sum = sum.Add(p.shown())
		}
	}
	return sum.Meets(c.shown())
}

// doubtfulZone returns a part that makes the sum doubtful: the only zone that is listed, a
// zone that its table lists twice, an economic zone within which others may lie, or the
// first zone of a table that lists only some. It is nil if there is none.
func doubtfulZone(parts []*Claim) *Claim {
	if parts[0].Table.Some || len(parts) == 1 && parts[0].Table.Zones == 1 {
		return parts[0]
	}
	type listed struct {
		table *Table
		zone  string
	}
	seen := map[listed]bool{}
	economic := 0
	for _, p := range parts {
		if seen[listed{p.Table, p.Zone}] && p.Zone != "" {
			return p
		}
		seen[listed{p.Table, p.Zone}] = true
		if p.Economic {
			economic++
		}
	}
	if economic == 0 || economic == len(parts) {
		return nil
	}
	return parts[slices.IndexFunc(parts, func(p *Claim) bool { return p.Economic })]
}
