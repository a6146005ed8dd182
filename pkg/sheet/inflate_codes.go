package sheet

import "math/bits"

// entry is what a table of codes says of the bits that come next. A literal has its
// value, a length or a distance its base from bit 16 on; at bit 8 stands the length of
// the codeword, at bit 0 that together with the extra bits behind it. All else is odd:
// the end of the block, a pointer to a table for the further bits, or nothing valid.
type entry uint32

const (
	literal    entry = 1 << 31
	odd        entry = 1 << 15
	pointer    entry = odd | 1<<14 // its base is where the table begins, at bit 8 stands how many bits it takes
	endOfBlock entry = odd | 1<<13
)

func (e entry) base() int       { return int(e >> 16) }
func (e entry) total() uint     { return uint(e & 63) }
func (e entry) codeword() uint  { return uint(e>>8) & 15 }
func (e entry) is(k entry) bool { return e&k == k }

// extra returns the value of the extra bits behind the codeword that begins the bits.
func (e entry) extra(b uint64) int {
	return int(b & (1<<e.total() - 1) >> e.codeword())
}

// The tables take the first bits of a codeword; longer ones go on in a table behind.
// How large all of them can get for so many symbols is known from zlib's enough.c.
const (
	maxCodeword  = 15
	literalBits  = 11
	distanceBits = 8
	lengthBits   = 7 // codewords of code lengths are no longer

	literalRoom  = 2342 // for 288 symbols
	distanceRoom = 402  // for 32 symbols
)

// codes are the codes of the block being read.
type codes struct {
	literals  [literalRoom]entry
	distances [distanceRoom]entry
	ending    uint // the length of the codeword that ends the block
	fixed     bool // the codes are those that need not be given

	ofLengths [1 << lengthBits]entry
}

const (
	symbolEnd    = 256 // ends a block
	mostLiterals = 286 // literals, the end and the lengths; two more have codewords and no meaning
	mostDistance = 30
)

// literalSymbols and distanceSymbols say what the symbols stand for (RFC 1951, 3.2.5).
var literalSymbols = func() (t [288]entry) {
	for i := range 256 {
		t[i] = literal | entry(i)<<16
	}
	t[symbolEnd] = endOfBlock
	base := 3
	for i := range 28 {
		extra := max(0, i/4-1)
		t[257+i] = entry(base)<<16 | entry(extra)
		base += 1 << extra
	}
	t[285] = mostCopied << 16
	t[286], t[287] = odd, odd
	return t
}()

var distanceSymbols = func() (t [32]entry) {
	base := 1
	for i := range mostDistance {
		extra := max(0, i/2-1)
		t[i] = entry(base)<<16 | entry(extra)
		base += 1 << extra
	}
	t[30], t[31] = odd, odd
	return t
}()

// lengthSymbols are the symbols of code lengths: a length, or the last one again (16)
// or none (17, 18) as often as the extra bits say (3.2.7).
var lengthSymbols = func() (t [19]entry) {
	for i := range t {
		t[i] = entry(i) << 16
	}
	t[16] |= 2
	t[17] |= 3
	t[18] |= 7
	return t
}()

// fixedLengths are the lengths of the codewords of a block without codes of its own (3.2.6).
var fixedLengths = func() (t [288 + 32]uint8) {
	for i := range t {
		switch {
		case i < 144:
			t[i] = 8
		case i < 256:
			t[i] = 9
		case i < 280:
			t[i] = 7
		case i < 288:
			t[i] = 8
		default:
			t[i] = 5
		}
	}
	return t
}()

func (c *codes) setFixed() {
	if !c.fixed {
		build(c.literals[:], literalBits, fixedLengths[:288], literalSymbols[:])
		build(c.distances[:], distanceBits, fixedLengths[288:], distanceSymbols[:])
		c.ending, c.fixed = uint(fixedLengths[symbolEnd]), true
	}
}

// lengthOrder is the order in which the lengths of the codewords of code lengths stand.
var lengthOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// readCodes reads the codes of a block that has its own (3.2.7).
func (f *inflater) readCodes() error {
	head, err := f.take(14)
	if err != nil {
		return err
	}
	literals, distances, given := int(head&31)+257, int(head>>5&31)+1, int(head>>10)+4
	if literals > mostLiterals || distances > mostDistance {
		return errCorrupt
	}
	var own [19]uint8
	for _, symbol := range lengthOrder[:given] {
		length, err := f.take(3)
		if err != nil {
			return err
		}
		own[symbol] = uint8(length)
	}
	if !build(f.ofLengths[:], lengthBits, own[:], lengthSymbols[:]) {
		return errCorrupt
	}
	var room [mostLiterals + mostDistance]uint8
	lengths := room[:literals+distances]
	if err := f.readLengths(lengths); err != nil {
		return err
	}
	f.fixed, f.ending = false, uint(lengths[symbolEnd])
	if !build(f.literals[:], literalBits, lengths[:literals], literalSymbols[:]) ||
		!build(f.distances[:], distanceBits, lengths[literals:], distanceSymbols[:]) {
		return errCorrupt
	}
	return nil
}

// readLengths reads the lengths of all codewords, which are coded themselves.
func (f *inflater) readLengths(to []uint8) error {
	const mostBits = lengthBits + 7 // of a codeword and its extra bits
	for i := 0; i < len(to); {
		if f.count < mostBits {
			f.refill()
		}
		e := f.ofLengths[f.bits&(1<<lengthBits-1)]
		extra := e.extra(f.bits)
		if e.is(odd) || f.count < e.total() {
			return errCorrupt
		}
		f.bits, f.count = f.bits>>e.total(), f.count-e.total()
		n, length := 1, uint8(e.base())
		switch e.base() {
		case 16:
			if i == 0 {
				return errCorrupt
			}
			n, length = 3+extra, to[i-1]
		case 17:
			n, length = 3+extra, 0
		case 18:
			n, length = 11+extra, 0
		}
		if n > len(to)-i {
			return errCorrupt
		}
		for ; n > 0; n-- {
			to[i] = length
			i++
		}
	}
	return nil
}

// build fills a table, which takes so many bits at first, from the lengths of the
// codewords, 0 for symbols without one. ok is false where they make no complete prefix
// code; a code of a single codeword of one bit and one without any are let pass, and
// what they leave open is not valid.
func build(table []entry, first uint, lengths []uint8, symbols []entry) (ok bool) {
	var number [maxCodeword + 1]int
	for _, n := range lengths {
		number[n]++
	}
	number[0] = 0
	used, most := 0, uint(0)
	for n, k := range number {
		used += k << (maxCodeword - n)
		if k > 0 {
			most = uint(n)
		}
	}
	if most <= 1 && used < 1<<maxCodeword {
		for i := range table[:1<<first] {
			table[i] = odd
		}
		if most == 0 {
			return true
		}
		// One codeword, the bit 0.
	} else if used != 1<<maxCodeword {
		return false
	}
	var room [288]uint16
	sorted := room[:sortByLength(&room, &number, lengths)]
	b := builder{table: table, first: first, symbols: symbols, lengths: lengths, number: &number}
	if len(sorted) == 1 {
		for i := 0; i < 1<<first; i += 2 {
			table[i] = b.entry(sorted[0], 1)
		}
		return true
	}
	b.long(b.short(sorted))
	return true
}

// sortByLength lists the symbols that have codewords, those of shorter ones first,
// and returns how many there are.
func sortByLength(to *[288]uint16, number *[maxCodeword + 1]int, lengths []uint8) int {
	var place [maxCodeword + 1]int
	for n := 1; n < maxCodeword; n++ {
		place[n+1] = place[n] + number[n]
	}
	for symbol, n := range lengths {
		if n > 0 {
			to[place[n]] = uint16(symbol)
			place[n]++
		}
	}
	return place[maxCodeword]
}

// builder fills the table of one complete code. Codewords are kept with their first
// bit lowest, as they lie in the stream.
type builder struct {
	table   []entry
	first   uint
	symbols []entry
	lengths []uint8
	number  *[maxCodeword + 1]int
	code    uint // the next codeword
}

func (b *builder) entry(symbol uint16, length uint) entry {
	return b.symbols[symbol] + entry(length<<8|length)
}

// following returns the codeword behind another of the same length: plus one, with
// the first bit lowest.
func following(code, length uint) uint {
	if zeros := code ^ (1<<length - 1); zeros != 0 {
		top := uint(1) << (bits.Len(zeros) - 1)
		return code&(top-1) | top
	}
	return 0
}

// short enters the codewords that the first table holds whole and returns the symbols
// of the others. The table grows by doubling: what was entered by so many bits holds
// whatever the next bit is.
func (b *builder) short(sorted []uint16) (rest []uint16) {
	size := 1
	for length := uint(1); length <= b.first; length++ {
		copy(b.table[size:2*size], b.table[:size])
		size *= 2
		for _, symbol := range sorted[:b.number[length]] {
			b.table[b.code] = b.entry(symbol, length)
			b.code = following(b.code, length)
		}
		sorted = sorted[b.number[length]:]
	}
	return sorted
}

// long enters the codewords that go on in further tables, one for each beginning that
// they share.
func (b *builder) long(sorted []uint16) {
	start, size, prefix := 0, 1<<b.first, uint(1)<<b.first
	left := *b.number
	for _, symbol := range sorted {
		length := uint(b.lengths[symbol])
		if p := b.code & (1<<b.first - 1); p != prefix {
			prefix, start = p, start+size
			n := b.width(length, &left)
			size = 1 << n
			b.table[p] = pointer | entry(start)<<16 | entry(n)<<8 | entry(b.first)
		}
		e := b.entry(symbol, length-b.first)
		for i := int(b.code >> b.first); i < size; i += 1 << (length - b.first) {
			b.table[start+i] = e
		}
		b.code = following(b.code, length)
		left[length]--
	}
}

// width returns how many bits a further table takes that begins with a codeword of
// this length: as many as make the codewords left fill it.
func (b *builder) width(length uint, left *[maxCodeword + 1]int) uint {
	n := length - b.first
	for used := left[length]; used < 1<<n; {
		n++
		used = used<<1 + left[b.first+n]
	}
	return n
}
