package workbook

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// WriteDiff writes a comparison: a sheet of the changes, one of the boards'
// contributions with a chart for each indicator, and the findings. Change, index
// and growth are live formulas over the figures, with the values they have.
func WriteDiff(w io.Writer, c *diff.Comparison, findings diag.List, o Options) error {
	b := &book{catalogue: c.Catalogue, lang: o.Lang, path: o.Path}
	var exact bytes.Buffer
	if err := c.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	d := document{
		title: table.CompareHeading(c, o.Lang)[1], exact: exact.Bytes(),
		pages: []*page{newCompare(b, c), newContributions(b, c), newReview(b, findings)},
	}
	return d.write(w, b, o)
}

// newCompare is the sheet of the changes, a row an indicator.
func newCompare(b *book, c *diff.Comparison) *page {
	sides := table.CompareSides(c, b.lang)
	p := &page{name: b.say("compare"), widths: []float64{6, 46, 14, 17, 17, 17, 13, 13, 17, 17, 13}, left: 2}
	columns := []string{
		b.say("stt"), b.say("indicator"), b.say("unit"), sides[0], sides[1], b.say("change"), b.say("index"), b.say("growth"),
	}
	uneven := slices.ContainsFunc(c.Changes, diff.Change.Uneven)
	if uneven {
		columns = append(columns, b.say("like", sides[0]), b.say("like", sides[1]), b.say("like-growth"))
	} else {
		p.widths = p.widths[:len(columns)]
	}
	p.titles(table.CompareHeading(c, b.lang))
	p.add()
	columns = append(columns, b.say("remark"))
	p.widths = append(p.widths, 12)
	var head []cell
	for _, name := range columns {
		head = append(head, cell{value: name, look: header})
	}
	p.head = p.add(head...)
	p.height(p.head, 3*lineHeight)
	p.repeat = [2]int{p.head, p.head}
	printed := table.Compare(c, b.lang)[0]
	remark := func(row int) cell {
		cells := printed.Rows[row]
		return cell{value: cells[len(cells)-1].In(b.lang), look: middle}
	}
	for i, ch := range c.Changes {
		cells := b.movement(p, i+1, ch.Indicator.ID, ch.Movement)
		if uneven {
			cells = append(cells, b.like(p, ch)...)
		}
		p.height(p.add(append(cells, remark(i))...), lineHeight)
	}
	for i, r := range c.Ratios {
		cells := b.movement(p, len(c.Changes)+i+1, r.ID, r.Movement)
		if r.Points() {
			cells[6], cells[7] = cell{look: money}, cell{look: money}
		}
		if uneven {
			cells = append(cells, cell{look: money}, cell{look: money}, cell{look: rise})
		}
		p.height(p.add(append(cells, remark(len(c.Changes)+i))...), lineHeight)
	}
	p.add()
	for _, note := range printed.Notes {
		p.line(note, plain)
	}
	return p
}

// movement is a row up to the growth: what cannot be computed stays blank.
func (b *book) movement(p *page, number int, id string, m diff.Movement) []cell {
	unit := b.catalogue.Unit(b.catalogue.UnitOf(id))
	row := len(p.rows) + 1
	before, after := sheet.Ref(row, 4), sheet.Ref(row, 5)
	changed := rising(unit.Places, false)
	cells := []cell{
		{value: number, look: middle}, {value: b.catalogue.Label(id).In(b.lang), look: text},
		{value: unit.Label.In(b.lang), look: middle}, value(m.Old, unit.Places), value(m.New, unit.Places),
		{look: changed}, {look: money}, {look: rise},
	}
	if d := m.Delta(); d.Valid {
		cells[5] = cell{d.Decimal.InexactFloat64(), after + "-" + before, changed}
	}
	if m.Why() == "" {
		cells[6] = cell{percent(m.New.Decimal, m.Old.Decimal), after + "/" + before + "*100", money}
		cells[7] = growth(m, before, after)
	}
	return cells
}

// like is the rest of a row: what is compared like for like, where that is not all.
func (b *book) like(p *page, ch diff.Change) []cell {
	places := b.catalogue.Unit(ch.Indicator.Unit).Places
	cells := []cell{{look: number(places, false)}, {look: number(places, false)}, {look: rise}}
	if !ch.Uneven() || ch.Like.Units == 0 {
		return cells
	}
	row := len(p.rows) + 1
	cells[0], cells[1] = value(ch.Like.Old, places), value(ch.Like.New, places)
	if ch.Like.Why() == "" {
		cells[2] = growth(ch.Like.Movement, sheet.Ref(row, 9), sheet.Ref(row, 10))
	}
	return cells
}

func growth(m diff.Movement, before, after string) cell {
	return cell{percent(m.Delta().Decimal, m.Old.Decimal), fmt.Sprintf("(%s-%s)/%s*100", after, before, before), rise}
}

// percent computes a percentage as a spreadsheet does, which rounds only what it shows.
func percent(of, by quantity.Decimal) float64 {
	v, _ := quantity.Quotient(of.Shift(2), by, 18)
	return v.InexactFloat64()
}

func value(v quantity.Optional, places int32) cell {
	out := cell{look: number(places, false)}
	if v.Valid {
		out.value = v.Decimal.InexactFloat64()
	}
	return out
}

// The contributions' sheet: a table of the boards for each indicator, and a chart
// beside it, as high as the table.
const (
	chartColumn = 9
	chartWidth  = 460
	minBars     = 11 // rows that a chart needs to be read
)

// newContributions is the sheet of what each board adds to the growth of the totals.
func newContributions(b *book, c *diff.Comparison) *page {
	p := &page{name: b.say("contributions"), widths: []float64{6, 26, 16, 16, 16, 13, 15, 3, 16, 16, 16, 16}}
	p.titles(table.CompareHeading(c, b.lang))
	p.head = len(p.rows)
	for i, ch := range c.Changes {
		if ch.Growth().Valid {
			b.contribution(p, c, i+1, ch)
		}
	}
	return p
}

// contribution is the table of an indicator.
func (b *book) contribution(p *page, c *diff.Comparison, number int, ch diff.Change) {
	sides := table.CompareSides(c, b.lang)
	p.add()
	top := p.add(cell{value: fmt.Sprintf("%d. %s", number, table.ColumnTitle(b.catalogue, ch.Indicator.ID, b.lang)), look: caption})
	p.merges = append(p.merges, sheet.Range{Top: top, Left: 1, Bottom: top, Right: 7})
	p.height(top, captionHeight)
	p.breakBefore(top, max(len(ch.Parts), minBars)+4)
	var head []cell
	for _, name := range []string{b.say("stt"), b.say("board"), sides[0], sides[1], b.say("change"), b.say("growth"), b.say("contribution")} {
		head = append(head, cell{value: name, look: header})
	}
	p.height(p.add(head...), 2*lineHeight)
	first := len(p.rows) + 1
	last := first + len(ch.Parts) // the row of the total
	t := contributions{b, c, ch, first, last}
	for i := range ch.Parts {
		p.height(p.add(t.part(i)...), lineHeight)
	}
	p.height(p.add(t.total()...), lineHeight)
	for len(p.rows)-top < minBars {
		p.height(p.add(), lineHeight)
	}
	p.charts = append(p.charts, bars(p.name, first, last-1, top, len(p.rows)))
}

// contributions is the table of the boards for one indicator.
type contributions struct {
	*book
	comparison  *diff.Comparison
	change      diff.Change
	first, last int // rows of the first board and of the total
}

func (t contributions) places() int32 { return t.catalogue.Unit(t.change.Indicator.Unit).Places }

// part is the row of the i-th unit.
func (t contributions) part(i int) []cell {
	row, part, places := t.first+i, t.change.Parts[i], t.places()
	before, after := sheet.Ref(row, 3), sheet.Ref(row, 4)
	delta := part.New.Decimal.Sub(part.Old.Decimal)
	cells := []cell{
		{value: i + 1, look: middle}, {value: table.UnitName(t.comparison, part.Unit, t.lang), look: text},
		value(part.Old, places), value(part.New, places),
		{delta.InexactFloat64(), after + "-" + before, rising(places, false)}, {look: rise},
		{percent(delta, t.change.Old.Decimal), fmt.Sprintf("%s/%s*100", sheet.Ref(row, 5), absolute(t.last, 3)), rise},
	}
	switch {
	case part.Cause != diff.LikeForLike:
		cells[5] = cell{value: table.CauseNote(t.comparison, part, t.lang), look: text}
	case part.Why() == "":
		cells[5] = growth(part.Movement, before, after)
	}
	return cells
}

// total is the last row: the sums over the units.
func (t contributions) total() []cell {
	sum := func(col int) string {
		return fmt.Sprintf("SUM(%s:%s)", sheet.Ref(t.first, col), sheet.Ref(t.last-1, col))
	}
	m, places := t.change.Movement, t.places()
	whole := growth(m, sheet.Ref(t.last, 3), sheet.Ref(t.last, 4))
	whole.look = riseTotal
	return []cell{
		{look: totalText}, {value: t.say("total"), look: totalText},
		{m.Old.Decimal.InexactFloat64(), sum(3), number(places, true)}, {m.New.Decimal.InexactFloat64(), sum(4), number(places, true)},
		{m.Delta().Decimal.InexactFloat64(), sum(5), rising(places, true)}, whole,
		{percent(m.Delta().Decimal, m.Old.Decimal), sum(7), riseTotal},
	}
}

// absolute is an address that does not move when a formula is copied.
func absolute(row, col int) string {
	ref := sheet.Ref(row, col)
	digits := strings.IndexAny(ref, "0123456789")
	return "$" + ref[:digits] + "$" + ref[digits:]
}
