package sheet

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
