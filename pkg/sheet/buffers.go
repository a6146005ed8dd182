package sheet

import (
	"context"
	"slices"
)

// Reader reads one file after another with the same buffers, which of a small file
// are most of the cost. Its zero value is ready; it serves one goroutine at a time.
type Reader struct {
	Passwords []string // tried in turn on a file under a password

	scanners  []*scanner // idle ones; a part read within another takes a second
	inflaters []*inflater
	file      []byte   // the bytes of the last file
	cells     [][]Cell // idle room for the cells of small sheets

	limits    Limits // under which what follows was read
	styles    known[styleTable]
	workbooks known[workbook]
	strings   known[stringTable]
	relations map[string]*known[map[string]relation] // by the part whose they are
}

// under forgets parts that were read under other limits, which they may break.
func (b *Reader) under(limits Limits) {
	if b.limits != limits {
		b.limits, b.relations = limits, nil
		b.styles, b.workbooks, b.strings = known[styleTable]{}, known[workbook]{}, known[stringTable]{}
	}
}

// mostNames is how many names of parts relationships are remembered of.
const mostNames = 10

// relationsOf returns the relationships that are known of a part of this name. Nearly all
// files have two such parts, of the same names.
func (b *Reader) relationsOf(part string) *known[map[string]relation] {
	k := b.relations[part]
	if k == nil {
		k = new(known[map[string]relation])
		if b.relations == nil {
			b.relations = map[string]*known[map[string]relation]{}
		}
		if len(b.relations) < mostNames {
			b.relations[part] = k
		}
	}
	return k
}

// Room for cells is kept of so many sheets, up to so many cells each: more would cost the
// collector of garbage more than it spares it.
const (
	mostRooms = 20
	mostIdle  = 4 << 10
)

// Recycle leaves the room of a book's cells to the files that are read next. The book has
// none from then on, and nobody may look at one that was taken from it; texts stay as they
// are.
func (b *Reader) Recycle(book *Book) {
	for _, s := range book.Sheets {
		if n := cap(s.Cells); 0 < n && n <= mostIdle && len(b.cells) < mostRooms {
			b.cells = append(b.cells, s.Cells[:0])
		}
		s.Cells = nil
	}
}

// cellRoom returns room for so many cells, without any in it.
func (b *Reader) cellRoom(n int) []Cell {
	for i, idle := range slices.Backward(b.cells) {
		if cap(idle) >= n {
			b.cells = slices.Delete(b.cells, i, i+1)
			return idle
		}
	}
	return make([]Cell, 0, n)
}

// mostKept is up to which size in bytes the room of a file is kept for the next one.
const mostKept = 1 << 20

// keepFile leaves the room of a file to the next one: what is read of it is copied.
func (b *Reader) keepFile(data []byte) {
	if len(data) <= mostKept {
		b.file = data
	}
}

// scanner returns an idle scanner or a new one.
func (b *Reader) scanner(ctx context.Context, limits *Limits) *scanner {
	n := len(b.scanners) - 1
	if n < 0 {
		return newScanner(ctx, limits)
	}
	s := b.scanners[n]
	b.scanners = b.scanners[:n]
	s.ctx, s.limits = ctx, limits
	return s
}

// keepScanner takes a scanner back, unless a long run of text has made it large.
func (b *Reader) keepScanner(s *scanner) {
	if len(s.window) == firstWindow {
		s.reset(nil)
		b.scanners = append(b.scanners, s)
	}
}

// inflater returns an idle inflater or a new one, for the bytes.
func (b *Reader) inflater(in []byte) *inflater {
	n := len(b.inflaters) - 1
	if n < 0 {
		b.inflaters, n = append(b.inflaters, newInflater()), 0
	}
	f := b.inflaters[n]
	b.inflaters = b.inflaters[:n]
	f.reset(in)
	return f
}

// keepInflater takes an inflater back and lets go of what it read from.
func (b *Reader) keepInflater(f *inflater) {
	f.reset(nil)
	b.inflaters = append(b.inflaters, f)
}
