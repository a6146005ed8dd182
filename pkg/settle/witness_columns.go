package settle

import (
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// column is a column of a table.
type column struct {
	table *Table
	col   int
}

// pastColumns finds columns that hold last year's figures under another name.
type pastColumns struct{ *settler }

// doubtColumns asks about columns whose header names a plan, or another year, and which hold what
// was reported for the year before. The figures stand: a plan may repeat last year's result.
func (s pastColumns) doubtColumns() {
	if s.past.IsNone() {
		return
	}
	evidence := map[column]*figure.Evidence{}
	first := map[column]*Claim{}
	var order []column
	for _, c := range s.claims {
		if !s.isElse(c) || !figure.IsTelling(c.Figure.Value) {
			continue
		}
		at := column{c.Table, c.Col}
		if evidence[at] == nil {
			evidence[at], first[at] = new(figure.Evidence), c
			order = append(order, at)
		}
		was := s.past.Of(c.Figure.Indicator)
		evidence[at].Add(was != nil && was.Value.Equal(c.Figure.Value))
	}
	for _, at := range order {
		if e := evidence[at]; e.Holds() {
			s.doubtColumn(first[at], e)
		}
	}
}

// isElse reports whether a claim is to a plan, or to a figure of another year.
func (s pastColumns) isElse(c *Claim) bool {
	if c.Table == nil || c.Share != Whole {
		return false
	}
	k := c.Figure.Key
	return k.Role == figure.Plan && k.Period == s.Target || k.Role == figure.Previous && k.Period != s.Target.Previous()
}

func (s pastColumns) doubtColumn(c *Claim, e *figure.Evidence) {
	f := at(diag.ColumnContradicted, c.Place, c.Figure.Key)
	f.Found, f.Count = c.Figure.Raw, e.For
	says := diag.Same(c.Figure.Period.String())
	if c.Figure.Role == figure.Plan {
		says = diag.TakenAsPlan
	}
	s.findings.Add(f.With("because", diag.Same(c.because())).With("says", says).
		With("before", diag.Same(s.Target.Previous().String())).
		With("count", diag.Same(strconv.Itoa(e.For))).With("of", diag.Same(strconv.Itoa(e.Of))))
}
