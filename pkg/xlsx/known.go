package xlsx

// known are parts that were read before, by their bytes as they lie in a file. The files
// of one office have the same styles month after month, and those of one program the same
// relationships, to the byte; what they say need not be worked out again.
type known[T any] struct {
	parts map[string]knownPart[T]
	size  uint64 // of all, inflated
}

type knownPart[T any] struct {
	sum  uint32 // of the inflated bytes, and how many they are
	size uint64
	says T
}

const (
	mostKnown   = 1 << 20  // inflated bytes of a kind of parts that are remembered
	longestKept = 32 << 10 // bytes of a part, stored or inflated, above which it is not
)

// part returns what a part says, which read finds out if no part of these bytes was met
// before. What it returns is shared and must not be changed.
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
