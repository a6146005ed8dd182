package catalogue

import "encoding/binary"

// numbers is a list of numbers that are not negative. It is read in place: four bytes a
// number, the lowest first.
type numbers string

func (n numbers) at(i int32) int32 {
	b := n[4*int(i):]
	_ = b[3] // one check of the bounds for all four
	return int32(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
}

func (n numbers) len() int { return len(n) / 4 }

func packNumbers(list []int32) numbers {
	var packed []byte
	for _, n := range list {
		packed = binary.LittleEndian.AppendUint32(packed, uint32(n))
	}
	return numbers(packed)
}

// numberLists are lists of numbers, one behind the other.
type numberLists struct {
	starts numbers // of each list, and where the last one ends
	all    numbers
}

// of returns where a list begins and ends.
func (l *numberLists) of(i int32) (start, end int32) { return l.starts.at(i), l.starts.at(i + 1) }

func packLists(lists [][]int32) numberLists {
	starts, all := []int32{0}, []int32(nil)
	for _, list := range lists {
		all = append(all, list...)
		starts = append(starts, int32(len(all)))
	}
	return numberLists{packNumbers(starts), packNumbers(all)}
}
