package check_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

var slips = flag.Int("slips", 60, "how many random slips TestSlips makes")

// slip is a change of figures: it returns the new values of the cell of a figure
// and of its neighbour, as written.
type slip struct {
	name   string
	change func(r *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal)
}

var kinds = []slip{
	{"x1000", func(_ *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal) {
		return at.Shift(3), next
	}},
	{":1000", func(_ *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal) {
		return at.Shift(-3), next
	}},
	{"one digit", func(r *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal) {
		return onDigits(at, func(d []byte) { d[r.IntN(len(d))] = byte('0' + r.IntN(10)) }), next
	}},
	{"two digits swapped", func(r *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal) {
		return onDigits(at, func(d []byte) {
			i, j := r.IntN(len(d)), r.IntN(len(d))
			d[i], d[j] = d[j], d[i]
		}), next
	}},
	{"two figures exchanged", func(_ *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal) { return next, at }},
	{"copied over its neighbour", func(_ *rand.Rand, at, next quantity.Decimal) (quantity.Decimal, quantity.Decimal) { return at, at }},
}

// onDigits changes the digits of a value and leaves its decimal mark.
func onDigits(d quantity.Decimal, change func([]byte)) quantity.Decimal {
	places := quantity.Places(d)
	digits := []byte(d.Shift(places).Truncate(0).String())
	change(digits)
	out, err := quantity.FromStored(string(digits))
	if err != nil {
		return d
	}
	return out.Shift(-places)
}

// target is a figure of the period that stands in one cell.
type target struct {
	figure *figure.Figure
	cell   *sheet.Cell
	sheet  *sheet.Sheet
}

// targets lists the figures of the period in a report, in the order of cells.
func (o *office) targets(s sample) []target {
	var list []target
	for _, page := range s.book.Sheets {
		for i := range page.Cells {
			for n := range s.report.Figures {
				f := &s.report.Figures[n]
				if f.Role != figure.Actual && f.Role != figure.Estimate || f.Period != s.report.Period || len(f.Sources) != 1 {
					continue
				}
				if f.Sources[0].Sheet == page.Name && f.Sources[0].Cell == page.Cells[i].Ref() {
					list = append(list, target{f, &page.Cells[i], page})
				}
			}
		}
	}
	return list
}

// neighbour is another figure beside one: of its column, or of its row if the column has
// no other.
func neighbour(r *rand.Rand, list []target, at target, adjacent bool) *target {
	for _, same := range []func(a, b *sheet.Cell) bool{
		func(a, b *sheet.Cell) bool { return a.Col() == b.Col() }, func(a, b *sheet.Cell) bool { return a.Row() == b.Row() },
	} {
		var near []target
		where := 0
		for _, other := range list {
			if other.sheet == at.sheet && same(other.cell, at.cell) {
				if other.cell == at.cell {
					where = len(near)
					continue
				}
				near = append(near, other)
			}
		}
		switch {
		case len(near) == 0:
		case adjacent:
			return &near[min(where, len(near)-1)]
		default:
			return &near[r.IntN(len(near))]
		}
	}
	return nil
}

// value is the number of a cell as written; false if it is not a number.
func value(c *sheet.Cell) (quantity.Decimal, bool) {
	if c.Kind == sheet.Number {
		d, err := quantity.FromStored(c.Text)
		return d, err == nil
	}
	n, err := quantity.Parse(c.Text, quantity.Vietnamese)
	return n.Value, err == nil && n.Kind == quantity.Value && !n.Ambiguous
}

// with returns a book in which one cell has another number.
func with(b *sheet.Book, at target, d quantity.Decimal) *sheet.Book {
	out := *b
	out.Sheets = slices.Clone(b.Sheets)
	for i, s := range out.Sheets {
		if s.Name != at.sheet.Name {
			continue
		}
		page := *s
		page.Cells = slices.Clone(s.Cells)
		for n := range page.Cells {
			if c := &page.Cells[n]; c.Row() == at.cell.Row() && c.Col() == at.cell.Col() {
				c.Text = d.String()
				if c.Kind == sheet.Text {
					c.Text = quantity.Format(d, -1, "vi")
				}
			}
		}
		out.Sheets[i] = &page
	}
	return &out
}

// moves reports whether a value changes by 5 % or more.
func moves(old, now quantity.Decimal) bool {
	return !old.IsZero() && !now.Sub(old).Abs().LessThan(old.Abs().Mul(quantity.New(5, -2)))
}

// one makes a random slip in a core figure; ok is false if the draw makes none.
func (o *office) one(r *rand.Rand, kind slip) (at int, book *sheet.Book, what string, ok bool) {
	at = r.IntN(len(o.now))
	list := o.targets(o.now[at])
	t := list[r.IntN(len(list))]
	next := neighbour(r, list, t, kind.name != "two figures exchanged")
	if next == nil || !known.Indicator(t.figure.Indicator).Core {
		return at, nil, "", false
	}
	copied := kind.name == "copied over its neighbour"
	if copied && !known.Indicator(next.figure.Indicator).Core {
		return at, nil, "", false
	}
	a, ok1 := value(t.cell)
	b, ok2 := value(next.cell)
	a2, b2 := kind.change(r, a, b)
	if !ok1 || !ok2 || !copied && !moves(a, a2) || copied && !moves(b, b2) {
		return at, nil, "", false
	}
	book = with(with(o.now[at].book, t, a2), *next, b2)
	return at, book, fmt.Sprintf("%s %s %s: %s -> %s (%s: %s -> %s)", o.now[at].report.Member, t.figure.Indicator, kind.name, a, a2, next.figure.Indicator, b, b2), true
}

// TestSlips makes random slips in core figures of the samples, each of which moves the
// figure by 5 % or more. All are found if an index stands beside the figure, and 95 % if
// an index or the year before does. To measure: go test ./pkg/check -run Slips -slips 2000 -v
func TestSlips(t *testing.T) {
	o := newOffice(t)
	r := rand.New(rand.NewPCG(1, 2))
	type key struct{ kind, class string }
	made, found := map[key]int{}, map[key]int{}
	for n := 0; n < *slips; {
		kind := kinds[n%len(kinds)]
		at, book, what, ok := o.one(r, kind)
		if !ok {
			continue
		}
		n++
		k := key{kind.name, o.now[at].class}
		made[k]++
		if o.caught(at, book) {
			found[k]++
		} else {
			t.Logf("not found (%s): %s", k.class, what)
		}
	}
	var b strings.Builder
	beside := [2]int{}
	for _, class := range []string{"index", "previous year", "neither"} {
		all, hit := 0, 0
		for _, kind := range kinds {
			k := key{kind.name, class}
			fmt.Fprintf(&b, "%-14s %-26s %4d of %4d\n", class, kind.name, found[k], made[k])
			all, hit = all+made[k], hit+found[k]
		}
		fmt.Fprintf(&b, "%-14s %-26s %4d of %4d\n", class, "all", hit, all)
		if class != "neither" {
			beside[0], beside[1] = beside[0]+hit, beside[1]+all
		}
	}
	t.Logf("\n%s", b.String())
	for k := range made {
		if k.class == "index" && found[k] < made[k] {
			t.Errorf("%s: found %d of %d slips beside an index", k.kind, found[k], made[k])
		}
	}
	// A share of few slips says little.
	if beside[1] >= 1000 && beside[0]*100 < beside[1]*95 {
		t.Errorf("found %d of %d slips beside an index or the year before, fewer than 95 %%", beside[0], beside[1])
	}
}
