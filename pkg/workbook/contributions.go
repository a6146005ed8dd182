package workbook

import (
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/diff"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// The sheet of contributions: a table of the boards for each indicator, with a chart of the
// same height beside it.
const (
	chartColumn      = 9
	chartWidth       = 620
	minBars          = 11   // rows that a chart needs to be legible
	contributionLine = 14.5 // the height of a row, in points
)

// newContributions is the sheet of what each board contributes to the growth of the totals.
func newContributions(b *book, c *diff.Comparison) *page {
	p := &page{name: words.contributions.Say(b.lang), widths: []float64{6, 26, 16, 16, 16, 13, 15, 3, 22, 22, 22, 22}}
	p.titles(table.CompareHeading(c, b.lang))
	p.head = len(p.rows)
	for i, ch := range c.Changes {
		if ch.Growth().Valid && len(ch.Parts) > 0 {
			ch.Parts = largestFirst(ch.Parts)
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
	notes := contributionNotes(c, ch, b.lang)
	p.breakBefore(top, captionHeight+float64(max(len(ch.Parts)+len(notes), minBars)+3)*contributionLine)
	var head []cell
	for _, name := range []string{table.Words.Number.Say(b.lang), b.catalogue.Bloc.Title().In(b.lang), sides[0], sides[1], table.Words.Change.Say(b.lang), table.Words.Growth.Say(b.lang), table.Words.Contribution.Say(b.lang)} {
		head = append(head, cell{value: name, look: header})
	}
	p.height(p.add(head...), 2*contributionLine)
	first := len(p.rows) + 1
	last := first + len(ch.Parts) // the row of the total
	t := contributions{b, ch, first, last}
	for i := range ch.Parts {
		p.height(p.add(t.part(i)...), contributionLine)
	}
	p.height(p.add(t.total()...), contributionLine)
	for _, note := range notes {
		row := p.add(cell{value: note, look: plain})
		p.merges = append(p.merges, sheet.Range{Top: row, Left: 1, Bottom: row, Right: 7})
		p.height(row, contributionLine)
	}
	for len(p.rows)-top < minBars {
		p.height(p.add(), contributionLine)
	}
	p.charts = append(p.charts, b.bars(p.name, b.catalogue.Label(ch.Indicator.ID).In(b.lang), rows{first, last - 1}, rows{top, len(p.rows)}))
}

// largestFirst sorts units by their contributions to the growth of the total, negative ones
// last.
func largestFirst(parts []diff.Part) []diff.Part {
	return slices.SortedStableFunc(slices.Values(parts), func(a, b diff.Part) int {
		return b.Contribution.Decimal.Cmp(a.Contribution.Decimal)
	})
}

// contributionNotes are the notes under a table: which units became others, and why some have
// no growth.
func contributionNotes(c *diff.Comparison, ch diff.Change, lang string) []string {
	var notes []string
	for _, part := range ch.Parts {
		if part.Unit.Merged() {
			notes = append(notes, table.UnitName(c, part.Unit, lang)+".")
		}
		if note := table.PartNote(c, ch, part, lang); note != "" {
			notes = append(notes, part.Unit.Name+": "+note+".")
		}
	}
	return notes
}

// contributions is the table of the boards for one indicator.
type contributions struct {
	*book
	change      diff.Change
	first, last int // rows of the first board and of the total
}

func (t contributions) places() int32 { return t.catalogue.Unit(t.change.Indicator.Unit).Places }

// part writes the row of the i-th unit.
func (t contributions) part(i int) []cell {
	row, part, places := t.first+i, t.change.Parts[i], t.places()
	before, after := sheet.Ref(row, 3), sheet.Ref(row, 4)
	cells := []cell{
		{value: i + 1, look: middle}, {value: part.Unit.Name, look: text},
		value(part.Old, places), value(part.New, places), {look: rising(places, false)}, {look: rise},
		computed(
			percent(part.New.Decimal.Sub(part.Old.Decimal), t.change.Old.Decimal),
			fmt.Sprintf("(%s-%s)/%s*100", after, before, absolute(t.last, 3)), rise,
		),
	}
	if d := part.Delta(); d.Valid {
		cells[4] = computed(d.Decimal.InexactFloat64(), after+"-"+before, rising(places, false))
	}
	if grown := part.Compared(); part.Cause == diff.LikeForLike && grown.Why() == "" {
		if part.Baseline.Valid {
			before = fmt.Sprintf("(%s+%s)", before, part.Baseline.Decimal)
		}
		cells[5] = growth(grown, before, after)
	}
	return cells
}

// total writes the last row: the sums over the units.
func (t contributions) total() []cell {
	sum := func(col int) string {
		return fmt.Sprintf("SUM(%s:%s)", sheet.Ref(t.first, col), sheet.Ref(t.last-1, col))
	}
	m, places := t.change.Movement, t.places()
	before, after := sheet.Ref(t.last, 3), sheet.Ref(t.last, 4)
	whole := growth(m, before, after)
	whole.look = riseTotal
	return []cell{
		{look: totalText}, {value: table.Words.Total.Say(t.lang), look: totalText},
		computed(m.Old.Decimal.InexactFloat64(), sum(3), number(places, true)), computed(m.New.Decimal.InexactFloat64(), sum(4), number(places, true)),
		computed(m.Delta().Decimal.InexactFloat64(), after+"-"+before, rising(places, true)), whole,
		computed(percent(m.Delta().Decimal, m.Old.Decimal), sum(7), riseTotal),
	}
}

// absolute returns an address that does not move when a formula is copied.
func absolute(row, col int) string {
	ref := sheet.Ref(row, col)
	digits := strings.IndexAny(ref, "0123456789")
	return "$" + ref[:digits] + "$" + ref[digits:]
}
