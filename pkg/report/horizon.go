package report

import (
	"bloc/pkg/catalogue"
)

// horizons settles whether figures count all that there is at a day, or what came in the
// period, if their labels leave that open. It looks at the rows and columns beside them, at
// the day that the title of the table gives, and at the notes behind stars.
type horizons struct {
	*identity
	*frame
	stocks     stocks // found by ofStocks
	restKnown  bool
	restSummed bool // a note, or a line over the table, calls all other figures cumulative
}

// settle takes the horizon of a place from what stands beside it, if its labels leave it open
// or if they have the mark of what came in the period.
func (t *horizons) settle(p *place) {
	switch horizon := p.Facets[catalogue.Horizon]; {
	case (horizon == catalogue.Cumulative || p.Facets[catalogue.Event] == catalogue.Active) && t.amongLicences(p):
		p.Facets[catalogue.Measure], p.Facets[catalogue.Event] = catalogue.Capital, catalogue.Registered
	case horizon == catalogue.Cumulative && t.marked(p.spot):
		p.Facets[catalogue.Horizon] = catalogue.InPeriod
	case horizon == catalogue.None && p.Facets[catalogue.Event] == catalogue.Realized && t.restCumulates() && !t.marked(p.spot), t.cumulates(p) && !t.marked(p.spot):
		p.Facets[catalogue.Horizon] = catalogue.Cumulative
	}
}

// cumulates reports whether a figure is cumulative although no label says for what time it is.
// All of its table must be of one day. It is so for the capital realized beside projects in
// force. Under a title that gives only that day, it is so for "Số dự án" and "Vốn đăng ký"
// too. The registered capital of what is in force is always cumulative.
func (t *horizons) cumulates(p *place) bool {
	if horizon := p.Facets[catalogue.Horizon]; horizon != catalogue.None && horizon != catalogue.Unclear || p.Clash {
		return false
	}
	switch event := p.Facets[catalogue.Event]; {
	case event == catalogue.Registered && (p.row.Own[catalogue.State] == catalogue.Active || p.col.Own[catalogue.State] == catalogue.Active):
		return true
	case len(p.row.Periods)+len(p.col.Periods) > 0:
		return false
	case event == catalogue.Realized:
		return t.ofStocks().only && t.ofStocks().active || t.endsRunOfStocks(p)
	case event == catalogue.None && p.Facets[catalogue.Measure] == catalogue.Projects, event == catalogue.Registered:
		return t.ofStocks().dated
	}
	return false
}
