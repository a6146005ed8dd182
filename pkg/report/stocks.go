package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// stocks is what is known of a table whose title gives the last day of its figures.
type stocks struct {
	known  bool
	only   bool // no row and no column counts what came in the period
	active bool // a row or a column counts the projects in force
	dated  bool // only is true, and its titles name neither another time nor an event
}

// ofStocks finds whether all figures of a table are as of one day.
func (t *horizons) ofStocks() *stocks {
	s := &t.stocks
	if s.known {
		return s
	}
	*s = stocks{known: true}
	if t.titles.facets[catalogue.Until] == catalogue.None {
		return s
	}
	s.only = true
	for i := range t.head.cols {
		for _, m := range t.head.cols[i].Meanings {
			s.add(t.catalogue, m.Facets)
		}
	}
	for _, row := range t.table.Rows {
		s.add(t.catalogue, t.stub.own(row))
	}
	s.dated = s.only && !slices.ContainsFunc(t.ownTitles(t.table.Above), t.namesOtherTime)
	return s
}

// add takes in what a label of a row or a column says.
func (s *stocks) add(c *catalogue.Catalogue, said *catalogue.Facets) {
	event, measure := said[catalogue.Event], said[catalogue.Measure]
	stays := event == catalogue.None || event == catalogue.Active || event == catalogue.Registered || event == catalogue.Realized || c.CountsBy(catalogue.Zones, event)
	within := said[catalogue.Horizon] == catalogue.InPeriod || said[catalogue.Time] != catalogue.None
	s.only = s.only && stays && !within && !c.Flows(measure)
	s.active = s.active || event == catalogue.Active
}

// namesOtherTime reports whether a title names a time besides the last day of its figures, or
// says that they count events.
func (r *reader) namesOtherTime(l layout.Label) bool {
	m := r.label(l, label.Rows)
	cumulative := m.Facets[catalogue.Horizon] == catalogue.Cumulative
	return len(m.Periods) > 0 && !cumulative || m.Facets[catalogue.Horizon] == catalogue.Unclear || m.Facets[catalogue.Event] != catalogue.None
}

// endsRunOfStocks reports whether a column ends a run of stocks, in a table whose title gives
// the last day of its figures, or in which stars mark what came in the period. The run begins
// with the projects in force and includes the registered capital, as in "Số dự án còn hiệu
// lực", "Vốn đăng ký", "Vốn thực hiện". All its columns must be stocks. Results of the year
// may stand farther on.
func (t *horizons) endsRunOfStocks(p *place) bool {
	if t.titles.facets[catalogue.Until] == catalogue.None && !t.starsWithin() || p.col.Own[catalogue.Event] != catalogue.Realized {
		return false
	}
	at := slices.Index(t.table.Columns, p.ctx.Column)
	registered := false
	for i := at - 1; i >= 0; i-- {
		h := &t.head.cols[i]
		run := stocks{only: true}
		for _, m := range h.Meanings {
			run.add(t.catalogue, m.Facets)
		}
		if !run.only || len(h.Periods) > 0 || !h.understood() || h.Facets[catalogue.Origin] != p.col.Facets[catalogue.Origin] {
			return false
		}
		registered = registered || h.Facets[catalogue.Event] == catalogue.Registered && isOfCapital(h)
		if run.active {
			return registered
		}
	}
	return false
}
