package diag

import "strconv"

// Bounded is a list of findings that does not grow with the faults of a file. The first
// findings of a kind are listed one by one; the rest are one finding with the range that they
// lie in and their exact number. The zero value is an empty list. An index into the list is
// valid until Cut or Drop.
type Bounded struct {
	List
	crowds map[kind]*crowd
}

// The numbers of findings that are listed one by one: of a kind on one sheet (findings on one
// figure have one cause; others may each have their own), and of all sheets together. Beyond
// that, each kind is listed once.
const (
	mostOfFigure = 100
	mostOfSheet  = 1000
	mostOfAll    = 10_000
)

// kind is what findings share that differ in little but their cell.
type kind struct {
	rule                             *Rule
	severity                         Severity
	sheet, member, indicator, period string
}

func kindOf(f *Finding) kind {
	return kind{f.Rule, f.Severity, f.Sheet, f.Member, f.Indicator, f.Period}
}

// crowd is the number of findings of a kind, and where the rest of them stand.
type crowd struct{ listed, rest int }

// isFull reports whether no more findings of the kind are listed one by one.
func (b *Bounded) isFull(k kind, listed int) bool {
	switch {
	case listed > 0 && len(b.List) >= mostOfAll:
		return true
	case k.indicator != "":
		return listed >= mostOfFigure
	}
	return listed >= mostOfSheet
}

// Add appends a finding, or adds it to the rest of its kind, and returns its index.
func (b *Bounded) Add(f Finding) int {
	if f.Cell == "" {
		return b.append(f)
	}
	k := kindOf(&f)
	c := b.crowds[k]
	if c == nil {
		if b.crowds == nil {
			b.crowds = map[kind]*crowd{}
		}
		c = &crowd{rest: -1}
		b.crowds[k] = c
	}
	if b.Include(f) {
		return c.rest
	}
	if b.isFull(k, c.listed) {
		c.rest = len(b.List)
	}
	c.listed++
	return b.append(f)
}

// Include adds a finding to the rest of its kind if there is one, and reports whether it did.
// What the finding says need not be known for that.
func (b *Bounded) Include(f Finding) bool {
	c := b.crowds[kindOf(&f)]
	if c == nil || c.rest < 0 {
		return false
	}
	b.List[c.rest].include(&f)
	return true
}

func (b *Bounded) append(f Finding) int {
	b.List.Add(f)
	return len(b.List) - 1
}

// Cut keeps the first n findings.
func (b *Bounded) Cut(n int) { b.List, b.crowds = b.List[:n], nil }

// Drop takes out the findings for which such is true.
func (b *Bounded) Drop(such func(*Finding) bool) {
	kept := b.List[:0]
	for i := range b.List {
		if f := &b.List[i]; !such(f) {
			kept = append(kept, *f)
		}
	}
	b.List, b.crowds = kept, nil
}

// include makes the finding one of a further cell as well. What the cells do not share
// becomes an ellipsis.
func (f *Finding) include(g *Finding) {
	f.Count = f.Cells() + g.Cells()
	own := areaOf(f.Cell)
	if all := own.union(areaOf(g.Cell)); all != own {
		f.Cell = all.String()
	}
	f.Found, f.Expected = shared(f.Found, g.Found), shared(f.Expected, g.Expected)
	f.Values = nil
	if len(f.Related) != len(g.Related) || len(f.Related) > 0 && f.Related[0] != g.Related[0] {
		f.Related = nil
	}
	for name, text := range f.Args {
		if other := g.Args[name]; text != other && text != Same(ellipsis) {
			*f = f.With(name, Text{shared(text.Vi, other.Vi), shared(text.En, other.En)})
		}
	}
}

const ellipsis = "…"

func shared(a, b string) string {
	if a == b {
		return a
	}
	return ellipsis
}

// area is a range of cells, its corners included.
type area struct{ top, left, bottom, right int }

// areaOf reads an address or a range; the zero value for none.
func areaOf(cell string) area {
	first, last := corners(cell)
	top, left := position(first)
	if len(first) == len(cell) {
		return area{top, left, top, left}
	}
	bottom, right := position(last)
	return area{top, left, bottom, right}
}

// union returns the smallest area that holds both.
func (a area) union(b area) area {
	return area{min(a.top, b.top), min(a.left, b.left), max(a.bottom, b.bottom), max(a.right, b.right)}
}

// String writes the area as a range, or as the address of its only cell.
func (a area) String() string {
	text := appendAddress(make([]byte, 0, 24), a.top, a.left)
	if a.top != a.bottom || a.left != a.right {
		text = appendAddress(append(text, ':'), a.bottom, a.right)
	}
	return string(text)
}

func appendAddress(text []byte, row, col int) []byte {
	var letters [4]byte
	i := len(letters)
	for ; col > 0; col = (col - 1) / 26 {
		i--
		letters[i] = byte('A' + (col-1)%26)
	}
	return strconv.AppendInt(append(text, letters[i:]...), int64(row), 10)
}
