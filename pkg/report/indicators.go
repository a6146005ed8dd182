package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// indicators finds what the labels of a cell name.
type indicators struct {
	*reader
	*frame
	inForce *unitsInForce
}

// outcome finds the indicator of a place, whichever of the headings above it are its own.
func (s *indicators) outcome(p *place, levels [][]*catalogue.Scale) label.Outcome {
	var nearest []*catalogue.Scale
	if len(levels) > 0 && !s.inForce.mayCount(p.spot, levels[0]) {
		nearest = levels[0]
	}
	out := s.Indicator(&p.Crossing, nearest)
	for i := range p.row.others {
		other := s.join(p.besides(&p.row.others[i]), &s.titles.facets)
		if s.Indicator(&other.Crossing, nearest) != out {
			return label.Outcome{Unsure: true}
		}
	}
	return out
}

// withoutEvent returns the indicator that a place has without the event in a heading, if its
// own label counts something that has no events. "Doanh thu" under "Bổ sung" may be the
// revenue again.
func (s *indicators) withoutEvent(p *place, levels [][]*catalogue.Scale) string {
	own := p.row.Own
	if measure := own[catalogue.Measure]; measure == catalogue.None || s.catalogue.HasEvents(measure) || own[catalogue.Event] != catalogue.None || p.Facets[catalogue.Event] == catalogue.None || p.col.Facets[catalogue.Event] != catalogue.None {
		return ""
	}
	plain := *p
	plain.Facets[catalogue.Event] = catalogue.None
	if i := s.outcome(&plain, levels).Indicator; i != nil {
		return i.ID
	}
	return ""
}

// maySell reports whether the row may be about sales at home or abroad: it says "Trong nước"
// under revenue, and no row beside it says FDI.
func (s *indicators) maySell(n *spot) bool {
	if n.row.Own[catalogue.Topic] != catalogue.Unclear {
		return false
	}
	above := catalogue.Facets{catalogue.Measure: n.row.Facets[catalogue.Measure]}
	return !slices.ContainsFunc(s.table.Rows, func(row *layout.Row) bool {
		if row.Parent != n.ctx.Row.Parent || len(row.Labels) == 0 {
			return false
		}
		beside := s.ReadUnder(textOf(row.Labels[0]), label.Rows, &above).Facets
		return beside[catalogue.Origin] == catalogue.FDI && beside[catalogue.Topic] == catalogue.None
	})
}

// indicator returns what the labels of a cell name; nil if they do not certainly name an
// indicator.
func (s *indicators) indicator(n *spot) *catalogue.Indicator {
	if n.axes.unclear() != nil {
		return nil
	}
	p := s.join(n, &s.titles.facets)
	if p.Clash {
		return nil
	}
	levels, _ := s.inForce.levels(n)
	return s.outcome(&p, levels).Indicator
}
