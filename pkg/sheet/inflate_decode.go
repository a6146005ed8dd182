package sheet

import "encoding/binary"

// decode inflates a coded block: most of it in the fast loop, the last few symbols of
// the input in the careful one. It returns where the block or the room ends.
func (f *inflater) decode() error {
	if err := f.decodeFast(); err != nil {
		return err
	}
	for f.block == inCoded && f.end <= outLength-outMargin {
		if err := f.decodeOne(); err != nil {
			return err
		}
	}
	return nil
}

// fastInput is what one round of the fast loop may look at.
const fastInput = 16

// decodeFast inflates as long as a round has input and room enough, whatever comes.
//
// It is one long function so that its state stays in registers. A round begins with at
// least 56 bits: enough for three literals of the first table and the codeword behind
// them, or for a length and a distance with all their extra bits.
func (f *inflater) decodeFast() (err error) {
	in, next, hold, count := f.in, f.next, f.bits, f.count
	out, end := &f.out, f.end
rounds:
	for next <= len(in)-fastInput && end <= outLength-outMargin {
		hold |= binary.LittleEndian.Uint64(in[next:]) << (count & 63)
		next += int(63-count) >> 3
		count |= 56
		e := f.literals[hold&(1<<literalBits-1)]
		if e&literal != 0 {
			hold, count = hold>>e.total(), count-e.total()
			out[end] = byte(e >> 16)
			end++
			if e = f.literals[hold&(1<<literalBits-1)]; e&literal != 0 {
				hold, count = hold>>e.total(), count-e.total()
				out[end] = byte(e >> 16)
				end++
				if e = f.literals[hold&(1<<literalBits-1)]; e&literal != 0 {
					hold, count = hold>>e.total(), count-e.total()
					out[end] = byte(e >> 16)
					end++
					continue
				}
			}
			hold |= binary.LittleEndian.Uint64(in[next:]) << (count & 63)
			next += int(63-count) >> 3
			count |= 56
		}
		if e&odd != 0 {
			if e.is(pointer) {
				hold, count = hold>>literalBits, count-literalBits
				e = f.literals[e.base()+int(hold&(1<<e.codeword()-1))]
			}
			switch {
			case e&literal != 0:
				hold, count = hold>>e.total(), count-e.total()
				out[end] = byte(e >> 16)
				end++
				continue
			case e.is(endOfBlock):
				hold, count = hold>>e.total(), count-e.total()
				f.block = betweenBlocks
				break rounds
			case e&odd != 0:
				err = errCorrupt
				break rounds
			}
		}
		length := e.base() + e.extra(hold)
		hold, count = hold>>e.total(), count-e.total()
		e = f.distances[hold&(1<<distanceBits-1)]
		if e.is(pointer) {
			hold, count = hold>>distanceBits, count-distanceBits
			e = f.distances[e.base()+int(hold&(1<<e.codeword()-1))]
		}
		distance := e.base() + e.extra(hold)
		if e&odd != 0 || distance > end {
			err = errCorrupt
			break
		}
		hold, count = hold>>e.total(), count-e.total()
		from, stop := end-distance, end+length
		if distance < wordBytes {
			for ; end < stop; end++ {
				out[end] = out[from]
				from++
			}
			continue
		}
		// Whole words, which may go on behind the end; three at once, as few copies are
		// longer.
		for ; end < stop; end += 3 * wordBytes {
			to, of := (*[3 * wordBytes]byte)(out[end:]), (*[3 * wordBytes]byte)(out[from:])
			binary.LittleEndian.PutUint64(to[:], binary.LittleEndian.Uint64(of[:]))
			binary.LittleEndian.PutUint64(to[8:], binary.LittleEndian.Uint64(of[8:]))
			binary.LittleEndian.PutUint64(to[16:], binary.LittleEndian.Uint64(of[16:]))
			from += 3 * wordBytes
		}
		end = stop
	}
	f.next, f.bits, f.count, f.end = next, hold, count, end
	return err
}

// decodeOne inflates one symbol and makes sure that all its bits are there.
func (f *inflater) decodeOne() error {
	f.refill()
	// What is shorter than the codeword that ends the block cannot be its end.
	if f.count < f.ending {
		return errCut
	}
	e, length, err := f.symbol(f.literals[:], literalBits)
	switch {
	case err != nil:
		return err
	case e&literal != 0:
		f.out[f.end] = byte(e >> 16)
		f.end++
		return nil
	case e.is(endOfBlock):
		f.block = betweenBlocks
		return nil
	}
	_, distance, err := f.symbol(f.distances[:], distanceBits)
	if err != nil {
		return err
	}
	if distance > f.end {
		return errCorrupt
	}
	for range length {
		f.out[f.end] = f.out[f.end-distance]
		f.end++
	}
	return nil
}

// symbol reads one codeword and the extra bits behind it, and returns the value of
// both where it is a length or a distance.
func (f *inflater) symbol(table []entry, first uint) (e entry, value int, err error) {
	f.refill()
	e = table[f.bits&(1<<first-1)]
	if e.is(pointer) {
		if _, err := f.take(first); err != nil {
			return 0, 0, err
		}
		e = table[e.base()+int(f.bits&(1<<e.codeword()-1))]
	}
	if e.is(odd) && !e.is(endOfBlock) {
		return 0, 0, errCorrupt
	}
	value = e.base() + e.extra(f.bits)
	_, err = f.take(e.total())
	return e, value, err
}
