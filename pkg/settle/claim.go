package settle

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Claim is a cell's claim to be a figure. It holds everything the rules need to know about
// the cell.
type Claim struct {
	*Outcome // of the cell in the ledger; never nil
	Figure   figure.Figure
	// Indicator is the indicator in the figure's key.
	Indicator *catalogue.Indicator
	Place     diag.Place
	Labels    Labels // labels by which the cell claims the figure
	Number    bool   // the cell holds a number, not a text that reads as one
	Spot
	Share    Share
	Zone     string // for OfZone: the folded name of the zone; empty if it has none
	Economic bool   // for OfZone: it is an economic zone, which may contain others
	Addends  int    // for OfPlaces: how many columns, including its own, a column of totals adds up; 0 if none does
	Above    bool   // for OfSection: its label says that it sums the rows above it
	// Strange is a figure in the same column, in a row that may be a zone without saying so;
	// nil for none.
	Strange *Stranger
	Doubts
}

// Spot is the place of a claim in a table.
type Spot struct {
	Table *Table // nil only for what a person stated
	Row   int    // rises down the sheet
	Col   int    // rises to the right
	Under []int  // for OfZone: the rows over its own in the outline, nearest first
	// Blocks are the rows of the two outermost headings over its own, the outermost first;
	// 0 for none.
	Blocks [2]int
}

// Share is the share of a figure that a claim states. The zero value is the whole figure.
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
	Inherited bool // it is FDI or DDI only because a heading over the row says so
	Bare      bool // it is a stock of what comes and goes that no word calls cumulative
	Outside   bool // it stands outside the section of its table that is called cumulative
}

// Outcome is what became of a number cell. The zero value is a cell that is not understood
// and that no rule has taken back.
type Outcome struct {
	Becomes   *figure.Figure // nil if it became no figure
	LeftOut   string         // the reason; empty for a used cell and for one that is not understood
	TakenBack *Rule          // the rule that rejects it although its labels name a figure; nil for none
}

// Open reports whether the cell is neither used nor left out.
func (o *Outcome) Open() bool { return o.Becomes == nil && o.LeftOut == "" }

// Labels are the labels of a cell.
type Labels interface {
	// Because lists them with their places, as in E5 "Thực hiện năm 2018".
	Because() []string
}

func (c *Claim) because() string { return strings.Join(c.Labels.Because(), ", ") }

// shown returns the values that the printed figure of a claim may stand for.
func (c *Claim) shown() quantity.Interval { return c.Figure.Shown(c.Indicator.In.Count) }

// alike reports whether the printed figures of two claims can be the same value.
func (c *Claim) alike(d *Claim) bool {
	return c.Figure.Value.Equal(d.Figure.Value) || c.shown().Meets(d.shown())
}

// Stranger is the place and the content of a cell that claims nothing.
type Stranger struct {
	Cell, Raw string
	Number    bool // the cell holds a number, not a text that reads as one
}

// Stated is a person's claim: no other cell states that figure, and its cell states no other
// figure.
type Stated struct {
	*Claim
	Unreadable bool // the cell holds no figure of the indicator, and a finding says so
}

// Table is what the claims in one table have in common. Room.Table makes it.
type Table struct {
	Zones int  // number of rows of single zones, including rows that may be one
	Some  bool // its title says that it lists only some of the zones
	Kind  Kind // of the places that its title, or the name of its sheet, says it is about

	number        int     // rises from table to table of a report
	rows, columns numbers // rows and columns that a finding mentions
}

// Kind is a kind of places.
type Kind uint8

// The kinds of places. A board with an economic zone has zones of both kinds.
const (
	AnyPlaces Kind = iota
	Industrial
	Economic
)

// Tell reports whether a cell needs a finding because it is the first of its row or of its
// column. The other cells of the row have the same reason; those of the column may have
// another. The row and the column count as mentioned from then on.
func (t *Table) Tell(row, col int) bool {
	knownRow, knownColumn := t.rows.add(row), t.columns.add(col)
	return !knownRow || !knownColumn
}

// numbers is a set of row or column numbers. It is a bitmap, as a sheet may have a million
// rows.
type numbers []uint64

// add adds a number. It reports whether the set already held it.
func (s *numbers) add(n int) bool {
	word, bit := n/64, uint64(1)<<(n%64)
	if word >= len(*s) {
		*s = append(*s, make([]uint64, word+1-len(*s))...)
	}
	known := (*s)[word]&bit != 0
	(*s)[word] |= bit
	return known
}

// isReported reports whether a finding says of some row of the table that it names no indicator.
func (t *Table) isReported() bool { return len(t.rows) > 0 }
