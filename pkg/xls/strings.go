package xls

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// pieces is a record and the records that continue it, read as one.
type pieces struct {
	now  []byte // the rest of the current piece
	rest [][]byte
	more int // bytes in the other pieces
}

// onward goes to the next piece that is not empty.
func (p *pieces) onward() bool {
	for len(p.now) == 0 && len(p.rest) > 0 {
		p.now, p.rest = p.rest[0], p.rest[1:]
		p.more -= len(p.now)
	}
	return len(p.now) > 0
}

// left returns how many bytes are left.
func (p *pieces) left() int { return len(p.now) + p.more }

// take returns n bytes, from several pieces if need be; nil if there are too few.
func (p *pieces) take(n int) []byte {
	if n > p.left() {
		return nil
	}
	if p.onward(); n <= len(p.now) {
		taken := p.now[:n]
		p.now = p.now[n:]
		return taken
	}
	var all []byte
	for len(all) < n && p.onward() {
		more := p.now[:min(n-len(all), len(p.now))]
		all = append(all, more...)
		p.now = p.now[len(more):]
	}
	return all
}

func (p *pieces) u8() (int, bool) {
	b := p.take(1)
	if b == nil {
		return 0, false
	}
	return int(b[0]), true
}

func (p *pieces) u16() (int, bool) {
	b := p.take(2)
	if b == nil {
		return 0, false
	}
	return int(binary.LittleEndian.Uint16(b)), true
}

func (p *pieces) u32() (uint32, bool) {
	b := p.take(4)
	if b == nil {
		return 0, false
	}
	return binary.LittleEndian.Uint32(b), true
}

// The flags of a text: its characters take two bytes, phonetic signs follow it, it has runs.
const (
	flagWide     = 1
	flagPhonetic = 4
	flagRich     = 8
)

// text is a text with its runs.
type text struct {
	bytes []byte // UTF-8
	units int    // characters as Excel counts them
	runs  []run
}

// run says from which character on a font holds.
type run struct{ from, font uint16 }

// chars appends n characters. If they go on in another piece, that one begins with flags of
// its own (MS-XLS 2.5.293).
func (p *pieces) chars(to []byte, count, flags int) ([]byte, bool) {
	var units []uint16
	for count > 0 {
		if len(p.now) == 0 {
			if !p.onward() {
				return to, false
			}
			flags = int(p.now[0])
			p.now = p.now[1:]
			continue
		}
		if flags&flagWide == 0 {
			n := min(count, len(p.now))
			to = appendUnits(to, units)
			units = units[:0]
			to = appendLatin(to, p.now[:n])
			p.now, count = p.now[n:], count-n
			continue
		}
		if len(p.now) < 2 {
			return to, false
		}
		n := min(count, len(p.now)/2)
		for i := range n {
			units = append(units, binary.LittleEndian.Uint16(p.now[2*i:]))
		}
		p.now, count = p.now[2*n:], count-n
	}
	return appendUnits(to, units), true
}

// appendLatin appends characters of which the file holds only the lower bytes.
func appendLatin(to, b []byte) []byte {
	for _, c := range b {
		to = utf8.AppendRune(to, rune(c))
	}
	return to
}

func appendUnits(to []byte, units []uint16) []byte {
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) && i+1 < len(units) {
			if whole := utf16.DecodeRune(r, rune(units[i+1])); whole != utf8.RuneError {
				r = whole
				i++
			}
		}
		to = utf8.AppendRune(to, r)
	}
	return to
}

// text reads a text of n characters with its runs, and skips its phonetic signs. The bytes go
// into the buffer.
func (p *pieces) text(count int, buffer []byte) (t text, ok bool) {
	flags, ok := p.u8()
	var runs int
	var phonetic uint32
	if ok && flags&flagRich != 0 {
		runs, ok = p.u16()
	}
	if ok && flags&flagPhonetic != 0 {
		phonetic, ok = p.u32()
	}
	if !ok {
		return t, false
	}
	t.units = count
	if t.bytes, ok = p.chars(buffer[:0], count, flags); !ok {
		return t, false
	}
	if t.runs, ok = p.runs(runs); !ok {
		return t, false
	}
	return t, phonetic == 0 || uint64(phonetic) <= uint64(p.left()) && p.take(int(phonetic)) != nil
}

// runs reads the runs of a text.
func (p *pieces) runs(count int) ([]run, bool) {
	if count == 0 {
		return nil, true
	}
	b := p.take(4 * count)
	if b == nil {
		return nil, false
	}
	list := make([]run, count)
	for i := range list {
		list[i] = run{binary.LittleEndian.Uint16(b[4*i:]), binary.LittleEndian.Uint16(b[4*i+2:])}
	}
	return list, true
}

// shared is a text of the table to which cells refer by number.
type shared struct {
	text string
	runs []run // kept only if the runs differ in a way that bears on the meaning
	long bool  // it has more characters than a cell may have
}

// readTable reads the table of shared texts. Programs state too high or too low a number of
// them. So the table is read to the end, and anything may stand behind the stated number.
func (r *reader) readTable(p *pieces) error {
	_, _ = p.u32() // how often texts are used
	stated, _ := p.u32()
	const least = 3 // bytes that a text has at least
	r.shared = make([]shared, 0, min(int(stated), p.left()/least))
	for p.left() > 0 {
		length, ok := p.u16()
		var t text
		if ok {
			t, ok = p.text(length, r.buffer)
		}
		switch {
		case !ok && len(r.shared) < int(stated):
			return sheet.Damaged("bảng chuỗi dùng chung bị hỏng ở chuỗi số %d", "the table of shared strings is broken at string %d", len(r.shared))
		case !ok:
			return nil
		case len(r.shared) >= r.limits.Cells:
			return sheet.OverLimit(sheet.Counted.Strings, int64(r.limits.Cells))
		}
		r.buffer = t.bytes
		kept, err := r.build.Text(t.bytes)
		if err != nil {
			return err
		}
		r.shared = append(r.shared, shared{kept, t.runs, t.units > r.limits.CellText})
	}
	return nil
}

// rich returns a text with its runs drawn, in a cell with the style.
func (r *reader) rich(plain string, runs []run, style int) []byte {
	look := r.fontOf(style).look
	largest := look.Size
	var out []byte
	at, next := 0, 0 // the next character, and the next run
	from := 0
	for _, c := range plain {
		if next < len(runs) && at >= int(runs[next].from) {
			out = sheet.DrawRun(out, from, look, &largest)
			for next < len(runs) && at >= int(runs[next].from) {
				look = r.font(int(runs[next].font)).look
				next++
			}
			from = len(out)
		}
		out = utf8.AppendRune(out, c)
		if at++; c > 0xFFFF {
			at++
		}
	}
	return sheet.DrawRun(out, from, look, &largest)
}
