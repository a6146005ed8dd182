package label

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
)

// Crossing is what a row, a column and the titles over both say about the number where row
// and column cross.
type Crossing struct {
	Facets catalogue.Facets
	Clash  bool // they contradict each other

	row, col *Path
	titles   *catalogue.Facets
	weak     catalogue.Value // a measure that only a weak word names
	farther  catalogue.Value // a measure that a label behind a weak word names
	begun    bool            // one label says both what happened and that it was in the period
}

// joined are the axes on which row and column are combined: those that name an indicator,
// and those that say whose figure it is and for what time.
var joined = []catalogue.Axis{
	catalogue.Measure, catalogue.Event, catalogue.Origin, catalogue.Worker, catalogue.Horizon,
	catalogue.Role, catalogue.Time, catalogue.Breakdown, catalogue.Place,
}

// Cross combines row, column and titles. A row and a column that differ are in conflict,
// and neither wins. The role is the exception: every row of a report gives results, so the
// column decides.
//
// Each step rests on those before it. What is counted and what happened decide whether a
// title that names an event applies to the figure. The event then decides what time the
// figure covers if no word says so.
func Cross(c *catalogue.Catalogue, row, col *Path, titles *catalogue.Facets) Crossing {
	row, okRow := row.pick(col)
	col, okCol := col.pick(row)
	x := Crossing{row: row, col: col, titles: titles, Clash: row.Clash || col.Clash || !okRow || !okCol, begun: row.Begun || col.Begun || beginsWithin(row, col)}
	for _, axis := range joined {
		x.join(c, axis)
	}
	x.capitalOfActive()
	x.underTitle(c)
	x.dropState(c)
	x.settleHorizon()
	for _, list := range slices.Concat(row.above, col.above) {
		x.Clash = x.Clash || !x.agrees(c, list)
	}
	if x.Facets[catalogue.Measure] == catalogue.None {
		x.weak = cmp.Or(row.Facets[catalogue.WeakMeasure], col.Facets[catalogue.WeakMeasure])
		x.farther = cmp.Or(row.Farther, col.Farther)
	}
	return x
}

// beginsWithin reports whether what began is counted within a period, as "đi vào hoạt động" under
// "trong năm" is. A heading over the rows does not say so of what began before.
func beginsWithin(row, col *Path) bool {
	within := func(p *Path) bool {
		return p.Facets[catalogue.Horizon] == catalogue.InPeriod && p.Facets[catalogue.Time] != catalogue.YearToDate
	}
	begins := cmp.Or(row.Facets[catalogue.Begins], col.Facets[catalogue.Begins])
	return begins != catalogue.None && within(col) || begins == catalogue.Yes && within(row)
}

// join combines row and column on one axis. Where neither says anything, the titles
// decide. Only underTitle takes an event from the titles.
func (x *Crossing) join(c *catalogue.Catalogue, axis catalogue.Axis) {
	a, b, title := x.row.Facets[axis], x.col.Facets[axis], x.titles[axis]
	if a == catalogue.None && b == catalogue.None && title == catalogue.None {
		return
	}
	value, ok := meet(c, axis, a, b)
	if axis == catalogue.Horizon && !ok && x.happenedByDay() {
		value, ok = catalogue.InPeriod, true
	}
	x.Clash = x.Clash || !ok
	if value == catalogue.None && axis != catalogue.Event || value == catalogue.Unclear && axis == catalogue.Origin && title != catalogue.None {
		value = title
	}
	x.Facets[axis] = value
}

// happenedByDay reports whether one label says that something happened within the period, and the
// other gives only the last day.
func (x *Crossing) happenedByDay() bool {
	return x.row.happenedWithin() && x.col.OnlyDates() || x.col.happenedWithin() && x.row.OnlyDates()
}

// happenedWithin reports whether the nearest label says that something happened within the
// period.
func (p *Path) happenedWithin() bool { return p.Own[catalogue.Horizon] == catalogue.InPeriod }

// OnlyDates reports whether a path is cumulative only by a day, as "Đến 31/12/2018" is over the
// figures of a report. Such a day also stands over what happened within the year.
func (p *Path) OnlyDates() bool {
	return p.Facets[catalogue.Since] == catalogue.None && !p.any(func(m *Meaning) bool {
		counts := m.Weak != catalogue.None || m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Event] != catalogue.None
		return m.Facets[catalogue.Horizon] == catalogue.Cumulative && (counts || len(m.Periods) == 0)
	})
}

// meet returns what row and column together say on one axis. ok is false if they
// contradict each other.
func meet(c *catalogue.Catalogue, axis catalogue.Axis, row, col catalogue.Value) (value catalogue.Value, ok bool) {
	switch {
	case row == catalogue.None || row == col:
		return col, true
	case col == catalogue.None:
		return row, true
	case row == catalogue.Unclear:
		return col, true
	case col == catalogue.Unclear:
		return row, true
	case axis == catalogue.Role:
		return meetRoles(row, col)
	case axis == catalogue.Breakdown:
		return catalogue.Total, true
	case axis == catalogue.Event:
		return c.JoinAcross(row, col)
	}
	return catalogue.None, false
}

// meetRoles combines two roles. A row of results takes the role of its column.
func meetRoles(row, col catalogue.Value) (value catalogue.Value, ok bool) {
	switch {
	case row == catalogue.Actual:
		return col, true
	case col == catalogue.Actual && row == catalogue.Estimate:
		return row, true
	}
	return catalogue.None, false
}

// underTitle combines a figure of something that has events with a title that names an
// event.
func (x *Crossing) underTitle(c *catalogue.Catalogue) {
	title := x.titles[catalogue.Event]
	if state := x.titles[catalogue.State]; x.Facets[catalogue.Event] == catalogue.None && c.CountsBy(x.Facets[catalogue.Measure], state) {
		x.Facets[catalogue.Event] = state // of the zones that the title is about
	}
	measure := cmp.Or(x.Facets[catalogue.Measure], x.row.Facets[catalogue.WeakMeasure], x.col.Facets[catalogue.WeakMeasure])
	if title == catalogue.None || !c.HasEvents(measure) {
		return
	}
	own := x.Facets[catalogue.Event]
	joined, ok := c.JoinTitle(own, title)
	switch {
	case own == catalogue.None || own == title:
		x.Facets[catalogue.Event] = title
	case x.row.ofAllTime(own) || x.col.ofAllTime(own):
		// The title is about the period, and "vốn đăng ký lũy kế" is not.
	case x.titles[catalogue.Licence] != catalogue.None && (x.row.sinceStart() || x.col.sinceStart()):
		// Nor is "Vốn đăng ký" under "Lũy kế".
	case !ok && x.titles[catalogue.Licence] != catalogue.None:
		// "Tình hình cấp GCNĐKĐT" stands over adjusted licences as well.
	case ok:
		x.Facets[catalogue.Event] = joined
	default:
		x.Clash = true
	}
}

// capitalOfActive makes the capital in the row or the column of the projects in force the
// registered capital: "Số dự án" and "Vốn đầu tư" beside "Dự án còn hiệu lực".
func (x *Crossing) capitalOfActive() {
	states, counts := x.row, x.col
	if x.col.Facets[catalogue.Event] == catalogue.Active {
		states, counts = x.col, x.row
	}
	ofProjects := states.Facets[catalogue.Event] == catalogue.Active && states.Facets[catalogue.Measure] == catalogue.None && states.Facets[catalogue.WeakMeasure] == catalogue.Projects
	title := x.titles[catalogue.Event]
	if ofProjects && counts.Facets[catalogue.Measure] == catalogue.Capital && counts.Facets[catalogue.Event] == catalogue.None && title != catalogue.Realized {
		x.Facets[catalogue.Event] = catalogue.Registered
	}
}

// dropState drops the condition that projects are in force if the figure counts something
// else. The workers of the projects in force are all workers.
func (x *Crossing) dropState(c *catalogue.Catalogue) {
	measure := x.Facets[catalogue.Measure]
	if x.Facets[catalogue.Event] == catalogue.Active && measure != catalogue.None && !c.HasEvents(measure) {
		x.Facets[catalogue.Event] = catalogue.None
	}
}

// settleHorizon decides what time a figure covers if no word says so.
func (x *Crossing) settleHorizon() {
	if x.Facets[catalogue.Horizon] != catalogue.None {
		return
	}
	event := x.Facets[catalogue.Event]
	switch {
	case x.row.partOfYear() || x.col.partOfYear(), event == catalogue.Registered && x.dates(event):
		// A month's "vốn đăng ký" may be that of the month or of all time; so may "vốn đăng ký
		// năm 2018".
		x.Facets[catalogue.Horizon] = catalogue.Unclear
	case event == catalogue.Realized && x.OfActive() && x.titles[catalogue.Until] != catalogue.None && !x.dates(event):
		x.Facets[catalogue.Horizon] = catalogue.Cumulative // everything realized by the projects in force on a day
	}
}

// SaysTotal reports whether a word says that the figure is the sum of FDI and DDI. The row
// label "Tổng số" does not count if the columns say what is counted: that row is the total
// over all zones.
func (x *Crossing) SaysTotal() bool {
	return x.col.Facets[catalogue.Breakdown] == catalogue.Total || x.row.Facets[catalogue.Breakdown] == catalogue.Total && x.row.Facets[catalogue.Measure] != catalogue.None
}

// OfActive reports whether a label says that the figure covers all projects in force.
func (x *Crossing) OfActive() bool {
	active := func(m *Meaning) bool {
		return m.Facets[catalogue.State] == catalogue.Active || m.Facets[catalogue.Event] == catalogue.Active
	}
	return x.titles[catalogue.Event] == catalogue.Active || x.row.any(active) || x.col.any(active)
}

// dates reports whether the label that names the event also names a period.
func (x *Crossing) dates(event catalogue.Value) bool {
	dated := func(m *Meaning) bool { return m.Facets[catalogue.Event] == event && len(m.Periods) > 0 }
	return x.row.any(dated) || x.col.any(dated)
}
