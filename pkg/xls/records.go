package xls

import (
	"encoding/binary"

	"bloc/pkg/sheet"
)

// The records that are read (MS-XLS 2.3). All others are skipped.
const (
	idInteger2     = 0x0002 // a cell of Excel 2; it is refused
	idNumber2      = 0x0003
	idLabel2       = 0x0004
	idBoolErr2     = 0x0005
	idFormula      = 0x0006
	idFormula3     = 0x0206 // the number in older Excel, which some programs still write
	idFormula4     = 0x0406
	idEOF          = 0x000A
	idHeader       = 0x0014
	idFooter       = 0x0015
	idExternSheet  = 0x0017
	idName         = 0x0018
	idNote         = 0x001C
	idExternName   = 0x0023
	idDateMode     = 0x0022
	idFilePass     = 0x002F
	idFont         = 0x0031
	idContinue     = 0x003C
	idWriteAccess  = 0x005C
	idObj          = 0x005D
	idColInfo      = 0x007D
	idWsBool       = 0x0081
	idBoundSheet   = 0x0085
	idAutoFilter   = 0x009E
	idMulRK        = 0x00BD
	idMulBlank     = 0x00BE
	idRString      = 0x00D6
	idXF           = 0x00E0
	idMergeCells   = 0x00E5
	idSST          = 0x00FC
	idLabelSST     = 0x00FD
	idSupBook      = 0x01AE
	idTXO          = 0x01B6
	idDV           = 0x01BE
	idBlank        = 0x0201
	idNumber       = 0x0203
	idLabel        = 0x0204
	idBoolErr      = 0x0205
	idString       = 0x0207
	idRow          = 0x0208
	idArray        = 0x0221
	idTable        = 0x0236
	idRK           = 0x027E
	idFormat       = 0x041E
	idShrFmla      = 0x04BC
	idBOF          = 0x0809
	idHeaderFooter = 0x089C
	idChartWords   = 0x100D // a text in a chart
	idChartText    = 0x1025
	idChartLink    = 0x1027
)

// records goes through the records of a stream. Each has an id, a length, and a body of that
// length.
type records struct {
	data []byte
	next int // where the next record begins
	at   int // where the current one begins
	id   int
	body []byte
}

// recordHead is how many bytes the id and the length of a record take.
const recordHead = 4

// advance goes to the next record.
func (r *records) advance() error {
	rest := r.data[min(r.next, len(r.data)):]
	if len(rest) < recordHead {
		return sheet.Damaged("dữ liệu bị cắt cụt ở byte %d", "the data are cut off at byte %d", r.next)
	}
	length := int(binary.LittleEndian.Uint16(rest[2:]))
	if length > len(rest)-recordHead {
		return sheet.Damaged("bản ghi ở byte %d bị cắt cụt", "the record at byte %d is cut off", r.next)
	}
	r.at, r.id = r.next, int(binary.LittleEndian.Uint16(rest))
	r.body = rest[recordHead : recordHead+length]
	r.next += recordHead + length
	return nil
}

// peek returns the id of the next record, -1 if there is none.
func (r *records) peek() int {
	if len(r.data)-r.next < recordHead {
		return -1
	}
	return int(binary.LittleEndian.Uint16(r.data[r.next:]))
}

// pieces returns the current record with the records that continue it.
func (r *records) pieces() (*pieces, error) {
	p := &pieces{now: r.body}
	for r.peek() == idContinue {
		if err := r.advance(); err != nil {
			return nil, err
		}
		p.rest = append(p.rest, r.body)
		p.more += len(r.body)
	}
	return p, nil
}

// short is the fault of the current record that it has too few bytes.
func (r *records) short() error { return r.mark().short() }

// mark is a record that was passed.
type mark struct{ id, at int }

func (r *records) mark() mark { return mark{r.id, r.at} }

func (m mark) short() error {
	return sheet.Damaged("bản ghi %#04x ở byte %d không đủ dữ liệu", "the record %#04x at byte %d is too short", m.id, m.at)
}

// fields reads the fixed fields of a record's body one after another.
type fields struct {
	b     []byte
	short bool // there were too few bytes
}

func (r *records) fields() *fields { return &fields{b: r.body} }

// take returns n bytes; zeros if there are too few.
func (f *fields) take(n int) []byte {
	if n > len(f.b) {
		f.short, f.b = true, nil
		return make([]byte, n)
	}
	taken := f.b[:n]
	f.b = f.b[n:]
	return taken
}

func (f *fields) u8() int { return int(f.take(1)[0]) }

func (f *fields) u16() int { return int(binary.LittleEndian.Uint16(f.take(2))) }

func (f *fields) u32() uint32 { return binary.LittleEndian.Uint32(f.take(4)) }

func (f *fields) u64() uint64 { return binary.LittleEndian.Uint64(f.take(8)) }

func (f *fields) skip(n int) { f.take(n) }
