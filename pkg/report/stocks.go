package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// stocks is what is known of a table whose title gives the day up to which its figures go.
type stocks struct {
	known  bool
	only   bool // no row and no column is of what came in the period
	active bool // and one is of the projects in force
	dated  bool // its titles name no other time, and nothing that came in one
}

// ofStocks finds whether a table is of what stands at a day alone.
func (t *tableReader) ofStocks() *stocks {
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

// namesOtherTime reports whether a title names a time that is not the day up to which figures go, or
// says that they are of what happened.
func (f *file) namesOtherTime(l layout.Label) bool {
	m := f.label(l, label.Rows)
	cumulative := m.Facets[catalogue.Horizon] == catalogue.Cumulative
	return len(m.Periods) > 0 && !cumulative || m.Facets[catalogue.Horizon] == catalogue.Unclear || m.Facets[catalogue.Event] != catalogue.None
}

// cumulates reports whether a figure of which no label says for what time it is is cumulative, as all of
// its table is of a day: the capital realized beside projects in force, and under a title of nothing
// but that day also "Số dự án" and "Vốn đăng ký". That registered of what is in force always is.
func (n *number) cumulates(p *place) bool {
	if horizon := p.Facets[catalogue.Horizon]; horizon != catalogue.None && horizon != catalogue.Unclear || p.Clash {
		return false
	}
	switch event := p.Facets[catalogue.Event]; {
	case event == catalogue.Registered && (p.row.Own[catalogue.State] == catalogue.Active || p.col.Own[catalogue.State] == catalogue.Active):
		return true
	case len(p.row.Periods)+len(p.col.Periods) > 0:
		return false
	case event == catalogue.Realized:
		return n.ofStocks().only && n.ofStocks().active || n.endsRunOfStocks(p)
	case event == catalogue.None && p.Facets[catalogue.Measure] == catalogue.Projects, event == catalogue.Registered:
		return n.ofStocks().dated
	}
	return false
}

// endsRunOfStocks reports whether a column stands behind those of the projects in force and of the capital
// registered, and none but columns of what stands at a day lie between, in a table whose title gives that
// day: "Số dự án còn hiệu lực", "Vốn đăng ký", "Vốn thực hiện", be there results of the year farther on.
func (n *number) endsRunOfStocks(p *place) bool {
	if n.titles.facets[catalogue.Until] == catalogue.None || p.col.Own[catalogue.Event] != catalogue.Realized {
		return false
	}
	at := slices.Index(n.table.Columns, n.ctx.Column)
	registered := false
	for i := at - 1; i >= 0; i-- {
		h := &n.head.cols[i]
		run := stocks{only: true}
		for _, m := range h.Meanings {
			run.add(n.catalogue, m.Facets)
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
