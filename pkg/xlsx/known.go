package xlsx

// known are parts that were read before, by their bytes in a file. One office has the same
// styles month after month, and one program writes the same relationships, to the byte. What
// they say need not be worked out again.
type known[T any] struct {
	parts map[string]knownPart[T]
	size  uint64 // inflated bytes of all parts
}

type knownPart[T any] struct {
	sum  uint32 // CRC of the inflated bytes, and their number
	size uint64
	says T
}

const (
	mostKnown   = 1 << 20  // inflated bytes that are remembered for a kind of parts
	longestKept = 32 << 10 // size above which a part is not remembered, stored or inflated
)

// part returns what a part says. read finds that out if no part with these bytes was read
// before. The result is shared and must not be changed.
func (k *known[T]) part(r *reader, name string, read func() (T, error)) (T, error) {
	e, err := r.parts.Find(name)
	if err != nil || max(uint64(len(e.Stored)), e.UncompressedSize64) > longestKept {
		return read()
	}
	if p, met := k.parts[string(e.Stored)]; met && p.sum == e.CRC32 && p.size == e.UncompressedSize64 {
		return p.says, r.parts.Spend(int64(p.size))
	}
	says, err := read()
	if err == nil && k.size < mostKnown {
		if k.parts == nil {
			k.parts = map[string]knownPart[T]{}
		}
		k.parts[string(e.Stored)] = knownPart[T]{e.CRC32, e.UncompressedSize64, says}
		k.size += e.UncompressedSize64
	}
	return says, err
}
