package settle

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Claim is a cell's claim to be a figure. It holds all that the rules ask of the cell.
type Claim struct {
	*Outcome // of the cell in the ledger; never nil
	Figure   figure.Figure
	// Indicator is the one that the figure's key names.
	Indicator *catalogue.Indicator
	Place     diag.Place
	Labels    Labels // by which the cell claims the figure
	Spot
	Share    Share
	Zone     string // of OfZone: the folded name of the zone; empty for none
	Economic bool   // of OfZone: it is an economic zone, which may hold others
	Above    bool   // of OfSection: its label says that it sums the rows above it
	// Strange is a figure in the same column of a row that may be a zone and does not say
	// so; nil for none.
	Strange *Stranger
	Doubts
}

// Spot is where in a table a claim stands.
type Spot struct {
	Table *Table // nil only for what a person stated
	Row   int    // its number, which rises down the sheet
	Col   int    // likewise, to the right
	Under []int  // of OfZone: the rows over its own in the outline, nearest first
}

// Share is which share of a figure a claim states. Its zero value is all of it.
type Share uint8

// The shares.
const (
	Whole     Share = iota
	OfZone          // one zone among several
	OfSection       // a subtotal over some zones
	OfPlaces        // the zones in one kind of place, such as those within economic zones
)

// Doubts are what the labels of a claim leave open.
type Doubts struct {
	Presumed  bool // the sum of FDI and DDI only because no label says one of the two
	Inherited bool // FDI or DDI only because a heading over the row says so
	Bare      bool // a stock of what comes and goes that no word calls cumulative
}

// Outcome is what became of a number cell. The zero value is a cell that nothing is
// known of, and that no rule has taken back either.
type Outcome struct {
	Becomes   *figure.Figure // nil when it became none
	LeftOut   string         // the reason; empty for a used cell and for one that was not understood
	TakenBack *Rule          // that made it no figure though its labels name one; nil for none
}

// Open reports whether nothing became of the cell: it is neither used nor left out.
func (o *Outcome) Open() bool { return o.Becomes == nil && o.LeftOut == "" }

// Labels are the labels of a cell.
type Labels interface {
	// Because lists them with their places, as in E5 "Thực hiện năm 2018".
	Because() []string
}

func (c *Claim) because() string { return strings.Join(c.Labels.Because(), ", ") }

// shown is what the printed figure of a claim may stand for.
func (c *Claim) shown() quantity.Interval { return c.Figure.Shown(c.Indicator.In.Count) }

// alike reports whether the printed figures of two claims can be the same.
func (c *Claim) alike(d *Claim) bool {
	return c.Figure.Value.Equal(d.Figure.Value) || c.shown().Meets(d.shown())
}

// Stranger is the place and the content of a cell that claims nothing.
type Stranger struct{ Cell, Raw string }

// Stated is a claim by a person's word: no other cell is the figure, and its cell is no
// other figure.
type Stated struct {
	*Claim
	Unreadable bool // the content of the cell is no figure of the indicator, and a finding says so
}

// Table is what the claims of a table share. Room.Table makes it.
type Table struct {
	Zones int  // how many rows of single zones it lists, those that may be one included
	Some  bool // its title says that it lists only some of the zones

	number        int     // rises from table to table of a report
	rows, columns numbers // of which a finding speaks
}

// Tell reports whether a cell is the first of its row that a finding speaks of, for the
// rest of the row has the same reason, or the first of its column, which may have
// another. From then on a finding speaks of both.
func (t *Table) Tell(row, col int) bool {
	knownRow, knownColumn := t.rows.add(row), t.columns.add(col)
	return !knownRow || !knownColumn
}

// numbers is a set of numbers of rows or of columns: a sheet may have a million of them.
type numbers []uint64

// add adds a number, and reports whether it was in the set already.
func (s *numbers) add(n int) bool {
	word, bit := n/64, uint64(1)<<(n%64)
	if word >= len(*s) {
		*s = append(*s, make([]uint64, word+1-len(*s))...)
	}
	known := (*s)[word]&bit != 0
	(*s)[word] |= bit
	return known
}

// told reports whether a finding speaks of some row: it names no indicator.
func (t *Table) told() bool { return len(t.rows) > 0 }
