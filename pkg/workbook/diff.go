package workbook

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// WriteDiff writes a comparison: a sheet of the changes, one of the boards' contributions with
// a chart for each indicator, and the findings. Change, index and growth are live formulas
// over the figures, with their present values.
func WriteDiff(w io.Writer, c *diff.Comparison, findings diag.List, o Options) error {
	b := &book{catalogue: c.Catalogue, lang: o.Lang, path: o.Path, folder: o.Folder}
	var exact bytes.Buffer
	if err := c.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	data := compact(exact.Bytes())
	d := document{
		title: table.CompareHeading(c, o.Lang)[1], exact: data,
		pages: []*page{newCompare(b, c), newContributions(b, c), newReview(b, findings)},
	}
	return d.write(w, b, o)
}

// newCompare is the sheet of the changes, one row for each indicator.
func newCompare(b *book, c *diff.Comparison) *page {
	sides := table.CompareSides(c, b.lang)
	p := &page{name: words.compare.Say(b.lang), widths: []float64{6, 46, 18, 17, 17, 18, 13, 13, 17, 17, 18}, left: 2}
	columns := []string{
		table.Words.Number.Say(b.lang), table.Words.Indicator.Say(b.lang), table.Words.Unit.Say(b.lang), table.SideTitle(c.Old, sides[0], b.lang), table.SideTitle(c.New, sides[1], b.lang), table.Words.Change.Say(b.lang), table.Words.Index.Say(b.lang, table.Lower(sides[0])), table.Words.Growth.Say(b.lang),
	}
	uneven := slices.ContainsFunc(c.Changes, diff.Change.Uneven) || slices.ContainsFunc(c.Ratios, diff.RatioChange.Uneven)
	if uneven {
		columns = append(columns, words.like.Say(b.lang, sides[0]), words.like.Say(b.lang, sides[1]), words.likeGrowth.Say(b.lang))
	} else {
		p.widths = p.widths[:len(columns)]
	}
	p.titles(table.CompareHeading(c, b.lang))
	p.add()
	columns = append(columns, table.Words.Remark.Say(b.lang))
	p.widths = append(p.widths, 12)
	var head []cell
	for _, name := range columns {
		head = append(head, cell{value: name, look: header})
	}
	p.head = p.add(head...)
	p.height(p.head, 2*lineHeight)
	p.repeat = [2]int{p.head, p.head}
	printed := table.Compare(c, b.lang)[0]
	remark := func(row int) cell {
		cells := printed.Rows[row]
		return cell{value: cells[len(cells)-1].In(b.lang), look: middle}
	}
	for i, ch := range c.Changes {
		cells := b.movement(p, i+1, ch.Indicator.ID, ch.Movement)
		if uneven {
			cells = append(cells, b.like(p, comparable{ch.Indicator.Unit, ch.Like, ch.Uneven()})...)
		}
		p.add(append(cells, remark(i))...)
		p.fit()
	}
	for i, r := range c.Ratios {
		cells := b.movement(p, len(c.Changes)+i+1, r.ID, r.Movement)
		if r.Points() {
			cells[5].look, cells[6], cells[7] = b.points(), cell{look: money}, cell{look: money}
		}
		if uneven {
			cells = append(cells, b.like(p, comparable{r.Unit, r.Like, r.Uneven()})...)
		}
		p.add(append(cells, remark(len(c.Changes)+i))...)
		p.fit()
	}
	p.add()
	for _, note := range printed.Notes {
		p.line(note, plain)
	}
	p.whole = p.tall() < p.width()*pageShape*mostReduced
	return p
}

// mostReduced is how many times as high as a page a table may be to be printed on one page.
const mostReduced = 1.3

// movement writes a row up to the growth. What cannot be computed stays blank.
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
		cells[5] = computed(d.Decimal.InexactFloat64(), after+"-"+before, changed)
	}
	if m.Why() == "" {
		cells[6] = computed(percent(m.New.Decimal, m.Old.Decimal), after+"/"+before+"*100", money)
		cells[7] = growth(m, before, after)
	}
	return cells
}

// comparable is the part of a change or of a ratio that is compared like for like.
type comparable struct {
	unit   quantity.Unit
	like   diff.Like
	uneven bool // the part is not the whole
}

// like writes the rest of a row: what is compared like for like, if that is not the whole.
func (b *book) like(p *page, c comparable) []cell {
	places := b.catalogue.Unit(c.unit).Places
	cells := []cell{{look: number(places, false)}, {look: number(places, false)}, {look: rise}}
	if !c.uneven || c.like.Units == 0 {
		return cells
	}
	row := len(p.rows) + 1
	before, after := sheet.Ref(row, 9), sheet.Ref(row, 10)
	cells[0], cells[1] = value(c.like.Old, places), value(c.like.New, places)
	switch {
	case c.unit == diff.Percent:
		cells[2] = computed(c.like.Delta().Decimal.InexactFloat64(), after+"-"+before, b.points())
	case c.like.Why() == "":
		cells[2] = growth(c.like.Movement, before, after)
	}
	return cells
}

// points returns the look of the change of a percentage.
func (b *book) points() look {
	if b.lang == "en" {
		return risePointsEn
	}
	return risePointsVi
}

func growth(m diff.Movement, before, after string) cell {
	return computed(percent(m.Delta().Decimal, m.Old.Decimal), fmt.Sprintf("(%s-%s)/%s*100", after, before, before), rise)
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
