package table

import (
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/quantity"
)

// CompareHeading is the title block of a comparison: the bloc, what is compared,
// and the lines that say that a side is not final.
func CompareHeading(c *diff.Comparison, lang string) []string {
	before, after := Period(lang, c.Old.Period), Period(lang, c.New.Period)
	title := compareWords.compare.Say(lang, after, before)
	if c.Versions() {
		title = compareWords.versions.Say(lang, after)
	}
	return append([]string{c.Catalogue.Bloc.Heading.In(lang), strings.ToUpper(title)}, CompareStatus(c, lang)...)
}

// CompareStatus is the lines that say that a comparison is not final, and why not.
func CompareStatus(c *diff.Comparison, lang string) []string {
	var lines []string
	names := CompareSides(c, lang)
	for i, r := range []*aggregate.Result{c.Old, c.New} {
		for _, status := range r.Status(lang) {
			lines = append(lines, names[i]+": "+status)
		}
	}
	return append(lines, c.Open.Lines(lang)...)
}

// CompareSides names both sides, for headers: the periods, or the versions of one.
func CompareSides(c *diff.Comparison, lang string) [2]string {
	if c.Versions() {
		return [2]string{compareWords.versionOld.Say(lang), compareWords.versionNew.Say(lang)}
	}
	return [2]string{Capital(Period(lang, c.Old.Period)), Capital(Period(lang, c.New.Period))}
}

// SideTitle is the name of a side as the title of a column, with a mark if only its totals
// were published.
func SideTitle(r *aggregate.Result, name, lang string) string {
	if r == nil || r.Source == "" {
		return name
	}
	return totalWords.asPublished.Say(lang, name)
}

// publications are the notes on sides of which only the totals were published, with the place.
func publications(c *diff.Comparison, lang string) []string {
	var notes []string
	for _, r := range []*aggregate.Result{c.Old, c.New} {
		if r.Source != "" {
			notes = append(notes, publishedNote(lang, r.Period, r.Source))
		}
	}
	return notes
}

// Capital writes the first letter of a text in upper case.
func Capital(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// comparer lays out a comparison, with the notes that its rows need.
type comparer struct {
	*Outline
	c     *diff.Comparison
	lang  string
	sides [2]string

	uneven bool // somewhere growth like for like differs from plain growth
}

func newComparer(c *diff.Comparison, lang string) *comparer {
	b := &comparer{Outline: &Outline{}, c: c, lang: lang, sides: CompareSides(c, lang)}
	b.uneven = slices.ContainsFunc(c.Changes, diff.Change.Uneven) || slices.ContainsFunc(c.Ratios, diff.RatioChange.Uneven)
	return b
}

// Compare lays out a comparison: one row for each indicator, then the causes of changes that
// are not all like for like, and the cells in which two versions differ.
func Compare(c *diff.Comparison, lang string) []*Table {
	b := newComparer(c, lang)
	t := &Table{Title: append(CompareHeading(c, lang), "")}
	columns := b.columns()
	for _, name := range columns {
		t.Header = append(t.Header, name)
		t.Right = append(t.Right, true)
	}
	t.Right[0], t.Right[1], t.Right[2], t.Right[len(t.Right)-1] = false, false, false, false
	for i, ch := range c.Changes {
		t.Rows = append(t.Rows, b.row(fmt.Sprint(i+1), ch))
	}
	for i, r := range c.Ratios {
		t.Rows = append(t.Rows, b.ratio(fmt.Sprint(len(c.Changes)+i+1), r))
	}
	t.Notes = append(publications(c, lang), b.Notes...)
	if len(t.Rows) == 0 {
		t.Notes = []string{compareWords.noneSelected.Say(lang)}
	}
	tables := []*Table{t}
	if slices.ContainsFunc(c.Changes, diff.Change.Uneven) {
		tables = append(tables, b.bridge())
	}
	if len(c.Cells) > 0 {
		tables = append(tables, b.cells())
	}
	return tables
}

func (b *comparer) columns() []string {
	list := []string{
		Words.Number.Say(b.lang), Words.Indicator.Say(b.lang), Words.Unit.Say(b.lang), SideTitle(b.c.Old, b.sides[0], b.lang), SideTitle(b.c.New, b.sides[1], b.lang),
		Words.Change.Say(b.lang), Words.Index.Say(b.lang, Lower(b.sides[0])), Words.Growth.Say(b.lang),
	}
	if b.uneven {
		list = append(list, compareWords.likeGrowth.Say(b.lang))
	}
	return append(list, Words.Remark.Say(b.lang))
}

// Lower writes the first letter of a text in lower case.
func Lower(s string) string {
	r := []rune(s)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

// row is the row of an indicator.
func (b *comparer) row(number string, ch diff.Change) []Cell {
	cells := b.movement(number, ch.Indicator.ID, ch.Movement)
	cells = append(cells, percentCell(ch.Index()), percentCell(ch.Growth()))
	if b.uneven {
		like := quantity.Optional{}
		if ch.Like.Units > 0 {
			like = ch.Like.Growth()
		}
		cells = append(cells, percentCell(like))
	}
	return append(cells, Text(strings.Join(b.remarks(ch), " ")))
}

// ratio is the row of a derived ratio; the change of a percentage is in points.
func (b *comparer) ratio(number string, r diff.RatioChange) []Cell {
	cells := b.movement(number, r.ID, r.Movement)
	index, growth, like := percentCell(r.Index()), percentCell(r.Growth()), Cell{}
	if r.Like.Units > 0 {
		like = percentCell(r.Like.Growth())
	}
	if r.Points() {
		cells[len(cells)-1], index, growth, like = b.points(r.Movement), Cell{}, Cell{}, b.points(r.Like.Movement)
	}
	cells = append(cells, index, growth)
	if b.uneven {
		cells = append(cells, like)
	}
	return append(cells, Text(strings.Join(b.ratioRemarks(r), " ")))
}

// points returns the change of a percentage.
func (b *comparer) points(m diff.Movement) Cell {
	d := m.Delta()
	if !d.Valid {
		return Cell{}
	}
	return Text(compareWords.points.Say(b.lang, quantity.Format(d.Decimal, 2, b.lang)))
}

// movement is the beginning of a row, up to the change.
func (b *comparer) movement(number, id string, m diff.Movement) []Cell {
	unit := b.c.Catalogue.Unit(b.c.Catalogue.UnitOf(id))
	return []Cell{
		Text(number), Text(b.c.Catalogue.Label(id).In(b.lang)).of(id, ""), Text(unit.Label.In(b.lang)),
		valueCell(m.Old, unit), valueCell(m.New, unit), valueCell(m.Delta(), unit),
	}
}

func valueCell(v quantity.Optional, unit *catalogue.Unit) Cell {
	if !v.Valid {
		return Cell{}
	}
	return Number(v.Decimal, unit.Places)
}

func percentCell(v quantity.Optional) Cell {
	if !v.Valid {
		return Cell{}
	}
	return Number(v.Decimal, 2)
}

// remarks notes what a change is not: like for like, or a percentage at all.
func (b *comparer) remarks(ch diff.Change) []string {
	marks := b.without(ch.Movement)
	if !ch.Delta().Valid {
		return marks
	}
	marks = append(marks, b.uncovered(ch.Parts)...)
	for _, step := range ch.Bridge {
		if step.Cause == diff.Restated || step.Cause == diff.Rate {
			marks = append(marks, b.note(compareWords.anew[step.Cause].Say(b.lang, Lower(b.sides[0]))))
		}
	}
	return marks
}

// ratioRemarks notes what the change of a ratio is not. A percentage changes by points, so it
// needs no note on a missing percentage.
func (b *comparer) ratioRemarks(r diff.RatioChange) []string {
	var marks []string
	if !r.Points() || !r.Delta().Valid {
		marks = b.without(r.Movement)
	}
	if r.Delta().Valid {
		marks = append(marks, b.uncovered(r.Parts)...)
	}
	return marks
}

// without notes why there is no percentage.
func (b *comparer) without(m diff.Movement) []string {
	if why := m.Why(); why != "" {
		return []string{b.note(compareWords.without[why].Say(b.lang, Lower(b.sides[0]), Lower(b.sides[1])))}
	}
	return nil
}

// uncovered notes the units that are not compared like for like.
func (b *comparer) uncovered(parts []diff.Part) []string {
	var marks []string
	for _, cause := range []diff.Cause{diff.Joined, diff.Left, diff.MissingOld, diff.MissingNew} {
		b.noteUnits(&marks, parts, compareWords.note[cause], func(p diff.Part) bool { return p.Cause == cause && !p.Incomparable() })
	}
	b.noteUnits(&marks, parts, compareWords.noteIncomparable, diff.Part.Incomparable)
	b.noteUnits(&marks, parts, compareWords.noteBaseline, func(p diff.Part) bool { return p.Baseline.Valid })
	return marks
}

// noteUnits adds a note on the units for which it holds.
func (b *comparer) noteUnits(marks *[]string, parts []diff.Part, text diag.Text, is func(diff.Part) bool) {
	var names []string
	for _, p := range parts {
		if is(p) {
			names = append(names, p.Unit.Name)
		}
	}
	if len(names) > 0 {
		*marks = append(*marks, b.note(text.Say(b.lang, strings.Join(names, ", "), Lower(b.sides[0]), Lower(b.sides[1]))))
	}
}
