package xlsx

import (
	"context"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// Reader reads one file after another with the same buffers. For a small file these buffers
// are most of the cost. The zero value is ready; it serves one goroutine at a time.
type Reader struct {
	sheet.Room

	Passwords []string // tried in turn on an encrypted file
	Digest    string   // SHA-256 of the bytes for the next ReadBytes, in hex; empty if not yet known

	scanners  []*scanner // idle ones; a part that is read within another needs a second one
	inflaters parts.Inflaters
	file      []byte // the bytes of the last file

	limits    sheet.Limits // the limits under which the fields below were read
	styles    known[styleTable]
	workbooks known[workbook]
	strings   known[stringTable]
	relations map[string]*known[map[string]relation] // by the name of their part
}

// TakeDigest returns the digest that is known for the bytes of one file, and forgets it, as
// the next file has another one.
func (b *Reader) TakeDigest() string {
	digest := b.Digest
	b.Digest = ""
	return digest
}

// under forgets parts that were read under other limits. They may exceed these.
func (b *Reader) under(limits sheet.Limits) {
	if b.limits != limits {
		b.limits, b.relations = limits, nil
		b.styles, b.workbooks, b.strings = known[styleTable]{}, known[workbook]{}, known[stringTable]{}
	}
}

// mostNames is for how many names of parts relationships are remembered.
const mostNames = 10

// relationsOf returns the relationships that are remembered for a part with this name. Nearly
// all files have two such parts, with the same names.
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

// mostKept is the size in bytes up to which the room of a file is kept for the next one.
const mostKept = 1 << 20

// keepFile leaves the room of a file to the next one. What is read from it is copied.
func (b *Reader) keepFile(data []byte) {
	if len(data) <= mostKept {
		b.file = data
	}
}

// scanner returns an idle scanner or a new one.
func (b *Reader) scanner(ctx context.Context, limits *sheet.Limits) *scanner {
	n := len(b.scanners) - 1
	if n < 0 {
		b.scanners, n = append(b.scanners, &scanner{*parts.NewScanner(&spaces)}), 0
	}
	s := b.scanners[n]
	b.scanners = b.scanners[:n]
	s.Begin(ctx, limits)
	return s
}

// keepScanner takes back a scanner, unless a long run of text has made it large.
func (b *Reader) keepScanner(s *scanner) {
	if s.Rest() {
		b.scanners = append(b.scanners, s)
	}
}
