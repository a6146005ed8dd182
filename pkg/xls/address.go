package xls

import (
	"strings"

	"bloc/pkg/sheet"
)

// The last row and column of a sheet of older Excel, IV65536.
const (
	lastRow = 1 << 16
	lastCol = 1 << 8
)

// address reads a reference to cells.
func (f *formula) address(token int) {
	const errRef, errArea = 4, 8
	switch token {
	case tokenRef, tokenRefN:
		f.push(f.cell(token == tokenRefN))
	case tokenArea, tokenAreaN:
		f.push(f.area(token == tokenAreaN))
	case tokenRef3d:
		f.pushIn(f.prefix(), f.cell(false))
	case tokenArea3d:
		f.pushIn(f.prefix(), f.area(false))
	case tokenRefErr, tokenAreaErr:
		f.skip(map[int]int{tokenRefErr: errRef, tokenAreaErr: errArea}[token])
		f.push("#REF!")
	case tokenRefErr3, tokenAreaErr3:
		f.skip(2 + map[int]int{tokenRefErr3: errRef, tokenAreaErr3: errArea}[token])
		f.push("#REF!")
	case tokenMemArea, tokenMemErr, tokenMemNo:
		f.skip(6) // the tokens of the area itself follow
		f.unknown = f.unknown || token == tokenMemArea && !f.skipMem()
	case tokenMemFunc:
		f.skip(2)
	default:
		f.unknown = true
	}
}

// skipMem skips the areas that stand behind the tokens.
func (f *formula) skipMem() bool {
	f.extra.skip(8 * f.extra.u16())
	return !f.extra.short
}

// prefix reads the sheet of an address.
func (f *formula) prefix() string {
	text, ok := f.names.prefix(f.u16(), f.tabs)
	f.unknown = f.unknown || !ok
	return text
}

// pushIn adds an address in a sheet, which may be gone.
func (f *formula) pushIn(sheet, address string) {
	if sheet == "" {
		address = "#REF!"
	}
	f.push(sheet + address)
}

// place is a row or a column of an address, from 0.
type place struct {
	n     int
	fixed bool // it has a dollar sign
}

// The flags of a column in a token.
const (
	relativeCol = 1 << 14
	relativeRow = 1 << 15
)

// places are the row and the column of an address, with their flags. In a shared formula a
// relative one counts from the cell.
func (f *formula) places(row, col int, shared bool) (r, c place) {
	r, c = place{row, col&relativeRow == 0}, place{col & (lastCol - 1), col&relativeCol == 0}
	if shared && !r.fixed {
		r.n = (f.row + r.n) % lastRow
	}
	if shared && !c.fixed {
		c.n = (f.col + c.n) % lastCol
	}
	return r, c
}

// cell reads the address of a cell.
func (f *formula) cell(shared bool) string {
	row, col := f.u16(), f.u16()
	r, c := f.places(row, col, shared)
	return c.letters() + r.digits()
}

// area reads the address of a range, perhaps of whole rows or columns.
func (f *formula) area(shared bool) string {
	top, bottom, left, right := f.u16(), f.u16(), f.u16(), f.u16()
	r1, c1 := f.places(top, left, shared)
	r2, c2 := f.places(bottom, right, shared)
	switch {
	case r1.n == 0 && r2.n == lastRow-1:
		return c1.letters() + ":" + c2.letters()
	case c1.n == 0 && c2.n == lastCol-1:
		return r1.digits() + ":" + r2.digits()
	}
	return c1.letters() + r1.digits() + ":" + c2.letters() + r2.digits()
}

func (p place) dollar() string {
	if p.fixed {
		return "$"
	}
	return ""
}

func (p place) letters() string {
	return p.dollar() + sheet.Column(p.n+1)
}

func (p place) digits() string { return p.dollar() + strings.TrimLeft(sheet.Ref(p.n+1, 1), "A") }

// oneArea returns the range that the tokens of a name consist of, if they are nothing else.
func oneArea(code []byte) (sheet.Range, bool) {
	f := fields{b: code}
	if base(f.u8()) != tokenArea3d {
		return sheet.Range{}, false
	}
	f.skip(2)
	top, bottom, left, right := f.u16(), f.u16(), f.u16()&(lastCol-1), f.u16()&(lastCol-1)
	return sheet.Range{Top: top + 1, Left: left + 1, Bottom: bottom + 1, Right: right + 1}, !f.short && len(f.b) == 0
}
