package xlsx

import (
	"context"

	"bloc/pkg/sheet"
)

// Reader reads one file after another with the same buffers, which of a small file
// are most of the cost. Its zero value is ready; it serves one goroutine at a time.
type Reader struct {
	sheet.Room

	Passwords []string // tried in turn on a file under a password

	scanners  []*scanner // idle ones; a part read within another takes a second
	inflaters []*inflater
	file      []byte // the bytes of the last file

	limits    sheet.Limits // under which what follows was read
	styles    known[styleTable]
	workbooks known[workbook]
	strings   known[stringTable]
	relations map[string]*known[map[string]relation] // by the part whose they are
}

// under forgets parts that were read under other limits, which they may break.
func (b *Reader) under(limits sheet.Limits) {
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

// mostKept is up to which size in bytes the room of a file is kept for the next one.
const mostKept = 1 << 20

// keepFile leaves the room of a file to the next one: what is read of it is copied.
func (b *Reader) keepFile(data []byte) {
	if len(data) <= mostKept {
		b.file = data
	}
}

// scanner returns an idle scanner or a new one.
func (b *Reader) scanner(ctx context.Context, limits *sheet.Limits) *scanner {
	n := len(b.scanners) - 1
	if n < 0 {
		return newScanner(ctx, limits)
	}
	s := b.scanners[n]
	b.scanners = b.scanners[:n]
	s.ctx, s.limits = ctx, limits
	return s
}

// keepScanner takes a scanner back, unless a long run of text has made it large. It lets go
// of the limits, which are a part of a reader that has the whole file.
func (b *Reader) keepScanner(s *scanner) {
	if len(s.window) == firstWindow {
		s.reset(nil)
		s.ctx, s.limits = nil, nil
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
