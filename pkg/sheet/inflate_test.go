package sheet

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	fastflate "github.com/klauspost/compress/flate"
)

// inflated is what came out of a stream until its end or a fault.
type inflated struct {
	bytes  []byte
	pieces []int // their lengths; the last came with the end or the fault
	whole  bool  // it ended as it should
	unread int   // bytes behind the end
}

// drain reads until the end or a fault.
func drain(r io.Reader) (out inflated) {
	room := make([]byte, 64<<10)
	for {
		n, err := r.Read(room)
		out.bytes = append(out.bytes, room[:n]...)
		out.pieces = append(out.pieces, n)
		if err != nil {
			out.whole = err == io.EOF
			return out
		}
	}
}

// ours inflates by the inflater of this package, which may have been used before.
func ours(f *inflater, in []byte) inflated {
	f.reset(in)
	out := drain(f)
	out.unread = f.Len()
	return out
}

// standard inflates by compress/flate.
func standard(in []byte) inflated {
	r := bytes.NewReader(in)
	out := drain(flate.NewReader(r))
	out.unread = r.Len()
	return out
}

// same holds that both inflate to the same bytes in the same pieces, and end alike.
func same(t *testing.T, f *inflater, in []byte) {
	t.Helper()
	got, want := ours(f, in), standard(in)
	if got.whole != want.whole || !bytes.Equal(got.bytes, want.bytes) || !slices.Equal(got.pieces, want.pieces) || got.whole && got.unread != want.unread {
		t.Fatalf("%x: got %d bytes in %v, whole %t, %d unread, want %d in %v, %t, %d", in[:min(len(in), 200)],
			len(got.bytes), got.pieces, got.whole, got.unread, len(want.bytes), want.pieces, want.whole, want.unread)
	}
}

// deflated packs the bytes at a level of compress/flate.
func deflated(t testing.TB, data []byte, level int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, level)
	if err != nil {
		t.Fatal(err)
	}
	half := len(data) / 2
	_, err1 := w.Write(data[:half])
	err2 := w.Flush() // by an empty stored block
	_, err3 := w.Write(data[half:])
	if err := errors.Join(err1, err2, err3, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// material are texts of all kinds: none, one byte, a run, noise, a sheet, more than
// the window, and one whose letters are so unequal that codewords get long.
func material() map[string][]byte {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 70_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	var rows, unequal strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" s="%d"><v>%d.%02d</v></c></row>`, i, i, i%7, i*7919%10000, i*31%100)
	}
	for i := range 18 {
		for range 1 << i {
			unequal.WriteByte(byte('a' + random.IntN(i+1)))
		}
	}
	return map[string][]byte{
		"empty": nil, "byte": {'x'}, "run": bytes.Repeat([]byte{'x'}, 200_000), "noise": noise,
		"sheet": []byte(rows.String()), "unequal": []byte(unequal.String()), "short": []byte("trang tính trang tính"),
		"far": bytes.Repeat(noise[:windowLength], 3),
	}
}

var levels = []int{flate.NoCompression, flate.BestSpeed, flate.DefaultCompression, flate.BestCompression, flate.HuffmanOnly}

// TestInflate holds that what was packed comes out, with bytes behind it left alone.
func TestInflate(t *testing.T) {
	f := new(inflater)
	for name, data := range material() {
		for _, level := range levels {
			t.Run(fmt.Sprint(name, level), func(t *testing.T) {
				got := ours(f, append(deflated(t, data, level), "behind"...))
				if !got.whole || !bytes.Equal(got.bytes, data) || got.unread != len("behind") {
					t.Errorf("got %d of %d bytes, whole %t, %d unread", len(got.bytes), len(data), got.whole, got.unread)
				}
			})
		}
	}
}

// TestInflateDamaged holds that cut and changed streams end as they do in compress/flate,
// with the same bytes before.
func TestInflateDamaged(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	f := new(inflater)
	rounds := 300
	if testing.Short() {
		rounds = 20
	}
	for name, data := range material() {
		for _, level := range levels {
			packed := deflated(t, data[:min(len(data), 40_000)], level)
			t.Run(fmt.Sprint(name, level), func(t *testing.T) {
				for range rounds {
					in := bytes.Clone(packed)
					for range 1 + random.IntN(3) {
						in[random.IntN(min(len(in), 1+random.IntN(len(in))))] ^= 1 << random.IntN(8)
					}
					same(t, f, in)
					same(t, f, packed[:random.IntN(len(packed))])
				}
			})
		}
	}
}

// FuzzInflate reads arbitrary bytes as a stream.
func FuzzInflate(f *testing.F) {
	for _, data := range material() {
		for _, level := range levels {
			f.Add(deflated(f, data[:min(len(data), 3000)], level))
		}
	}
	used := new(inflater)
	f.Fuzz(func(t *testing.T, in []byte) { same(t, used, in) })
}

// BenchmarkInflate measures the inflaters on a sheet and on a small part.
func BenchmarkInflate(b *testing.B) {
	sheet := material()["sheet"]
	for name, data := range map[string][]byte{"sheet": sheet, "part": sheet[:5000]} {
		in := deflated(b, data, flate.DefaultCompression)
		into := make([]byte, 32<<10)
		read := func(b *testing.B, r io.Reader) {
			for n, err := 0, error(nil); err != io.EOF; n, err = r.Read(into) {
				if err != nil {
					b.Fatal(n, err)
				}
			}
		}
		b.Run(name+"/ours", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			f := new(inflater)
			for b.Loop() {
				f.reset(in)
				read(b, f)
			}
		})
		for library, r := range map[string]io.ReadCloser{"klauspost": fastflate.NewReader(nil), "standard": flate.NewReader(nil)} {
			b.Run(name+"/"+library, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					if err := r.(flate.Resetter).Reset(bytes.NewReader(in), nil); err != nil {
						b.Fatal(err)
					}
					read(b, r)
				}
			})
		}
	}
}

// TestTable holds that a table finds every codeword of a complete code, as RFC 1951
// numbers them (3.2.2), whatever bits follow. The codes are as uneven as chance makes
// them, so that all sizes of the tables behind the first occur.
func TestTable(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		symbols, first, room := mostLiterals, uint(literalBits), literalRoom
		if random.IntN(2) == 0 {
			symbols, first, room = mostDistance, distanceBits, distanceRoom
		}
		lengths := randomCode(random, 2+random.IntN(symbols-1))
		meanings := make([]entry, len(lengths))
		for i := range meanings {
			meanings[i] = entry(i) << 16
		}
		table := make([]entry, room)
		if !build(table, first, lengths, meanings) {
			t.Fatalf("%v is refused", lengths)
		}
		code := 0
		for n := uint(1); n <= maxCodeword; n++ {
			code <<= 1
			for symbol, length := range lengths {
				if uint(length) != n {
					continue
				}
				stream := uint64(bits.Reverse16(uint16(code))>>(16-n)) | random.Uint64()<<n
				e := table[stream&(1<<first-1)]
				used := e.total()
				if e.is(pointer) {
					e = table[e.base()+int(stream>>first&(1<<e.codeword()-1))]
					used += e.total()
				}
				if e.base() != symbol || used != n {
					t.Fatalf("%v: codeword %b of %d bits is symbol %d of %d bits, want %d", lengths, code, n, e.base(), used, symbol)
				}
				code++
			}
		}
	}
}

// randomCode returns the lengths of the codewords of a complete code for so many
// symbols: a tree in which leaves, mostly deep ones, were split.
func randomCode(random *rand.Rand, symbols int) []uint8 {
	lengths := []uint8{1, 1}
	for len(lengths) < symbols {
		i := len(lengths) - 1
		if random.IntN(3) == 0 || lengths[i] == maxCodeword {
			i = random.IntN(len(lengths))
		}
		if lengths[i] < maxCodeword {
			lengths[i]++
			lengths = append(lengths, lengths[i])
		}
	}
	random.Shuffle(len(lengths), func(i, j int) { lengths[i], lengths[j] = lengths[j], lengths[i] })
	return lengths
}
