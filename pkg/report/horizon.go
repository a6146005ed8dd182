package report

import (
	"bloc/pkg/catalogue"
)

// horizons settles whether figures whose labels leave it open are of all time or of what came in
// the period: by the rows and columns beside them, by the day that the title of the table gives, and
// by the notes behind stars.
type horizons struct {
	*identity
	*frame
	stocks     stocks // of ofStocks
	restKnown  bool
	restSummed bool // a note, or a line over the table, says that all figures are cumulative of which none says anything else
}

// settle takes the horizon of a place from what is beside it where its labels leave it open, or
// where the mark of what came in the period is on it.
func (t *horizons) settle(p *place) {
	switch horizon := p.Facets[catalogue.Horizon]; {
	case (horizon == catalogue.Cumulative || p.Facets[catalogue.Event] == catalogue.Active) && t.amongLicences(p):
		p.Facets[catalogue.Event] = catalogue.Registered
	case horizon == catalogue.Cumulative && t.marked(p.spot):
		p.Facets[catalogue.Horizon] = catalogue.InPeriod
	case horizon == catalogue.None && p.Facets[catalogue.Event] == catalogue.Realized && t.restCumulates() && !t.marked(p.spot), t.cumulates(p) && !t.marked(p.spot):
		p.Facets[catalogue.Horizon] = catalogue.Cumulative
	}
}

// cumulates reports whether a figure of which no label says for what time it is is cumulative, as all of
// its table is of a day: the capital realized beside projects in force, and under a title of nothing
// but that day also "Số dự án" and "Vốn đăng ký". That registered of what is in force always is.
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
