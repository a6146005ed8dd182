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
	used := 0 // of all that can be told apart by the longest codewords
	for n, k := range number {
		used += k << (maxCodeword - n)
	}
	var room [288]uint16
	sorted := room[:sortByLength(&room, &number, lengths)]
	b := builder{table: table, first: first, symbols: symbols, lengths: lengths, number: &number}
	switch {
	case used == 1<<maxCodeword:
		b.long(b.short(sorted))
	case len(sorted) == 0, len(sorted) == 1 && number[1] == 1:
		b.open(sorted)
	default:
		return false
	}
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

// open fills the first table with what is not valid, but for the only codeword, "0".
func (b *builder) open(sorted []uint16) {
	for i := range b.table[:1<<b.first] {
		b.table[i] = odd
		if i%2 == 0 && len(sorted) > 0 {
			b.table[i] = b.entry(sorted[0], 1)
		}
	}
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
