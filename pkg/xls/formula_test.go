package xls_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFormulas holds the words that are made of tokens. What is not understood is no fault.
func TestFormulas(t *testing.T) {
	globals := bytes.Join([][]byte{
		record(0x01AE, 2, 0x0401),
		record(0x01AE, 1, text("x.xls"), text("Năm 2017")),
		record(0x0023, 0, uint32(0), byte(1), byte(0), "T"),
		record(0x01AE, 1, 0x3A01),
		record(0x0023, 0, uint32(0), byte(13), byte(0), "_xlfn.IFERROR"),
		record(0x0017, 6, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0xFFFF, 0xFFFF, 2, 0xFFFE, 0xFFFE, 7, 0, 0),
		record(0x0018, 0, byte(0), byte(2), 0, 0, 0, uint32(0), wide("Tỷ")),
	}, nil)
	ref := func(row, col int) []byte { return le(byte(0x24), row, col) }
	const relative = 0xC000
	a1 := ref(0, relative)
	for want, tokens := range map[string][]any{
		"$B$3+A1*2-1/3":                 {ref(2, 1), a1, byte(0x1E), 2, byte(5), byte(3), byte(0x1E), 1, byte(0x1E), 3, byte(6), byte(4)},
		"(A1+$A1)^2%":                   {a1, ref(0, 0x8000), byte(3), byte(0x15), byte(0x1E), 2, byte(0x14), byte(7)},
		"-A1&\"a\"\"b\"":                {a1, byte(0x13), byte(0x17), byte(3), byte(0), `a"b`, byte(8)},
		"A1<>TRUE":                      {a1, byte(0x1D), byte(1), byte(0x0E)},
		"ROUND(1.5,0)":                  {byte(0x1F), 1.5, byte(0x1E), 0, byte(0x21), 27},
		"SUBTOTAL(9,E5:E20)":            {byte(0x1E), 9, byte(0x25), 4, 19, relative | 4, relative | 4, byte(0x22), byte(2), 344},
		"IF(A1>0,A1,)":                  {a1, byte(0x1E), 0, byte(0x0D), byte(0x19), byte(2), 9, a1, byte(0x19), byte(8), 3, byte(0x16), byte(0x22), byte(3), 1},
		"SUM(A:B,$3:4)":                 {byte(0x25), 0, 0xFFFF, relative, relative | 1, byte(0x25), 2, 3, relative & 0x4000, relative | 255, byte(0x22), byte(2), 4},
		"'Năm 2018'!$A$1":               {byte(0x3A), 0, 0, 0},
		"SUM('Báo cáo:Năm 2018'!A1:B2)": {byte(0x3B), 2, 0, 1, relative, relative | 1, byte(0x19), byte(0x10), 0},
		"'[1]Năm 2017'!A1":              {byte(0x3A), 1, 0, relative},
		"[1]!T":                         {byte(0x39), 1, 1, 0},
		"#REF!+Tỷ":                      {byte(0x3A), 3, 0, 0, byte(0x23), 1, 0, byte(3)},
		"IFERROR(A1,#N/A)":              {byte(0x39), 4, 1, 0, a1, byte(0x1C), byte(0x2A), byte(0x22), byte(3), 255},
		"CHOOSE(1,2)":                   {byte(0x1E), 1, byte(0x19), byte(4), 1, 0, 0, byte(0x1E), 2, byte(0x22), byte(2), 100},
		"SUM(A1 A1,A1:A1)":              {a1, a1, byte(0x0F), a1, a1, byte(0x11), byte(0x22), byte(2), 4},
		"UNKNOWN()":                     {byte(0x18), byte(0x0B), 0, 0},
		"SUM((A1,A1))":                  {byte(0x29), 11, a1, a1, byte(0x10), byte(0x15), byte(0x22), byte(1), 4},
	} {
		t.Run(want, func(t *testing.T) { one(t, globals, want, tokens) })
	}
	t.Run("two that nobody knows", func(t *testing.T) {
		one(t, globals, "UNKNOWN()", []any{byte(0x3A), 5, 0, 0})
		one(t, globals, "UNKNOWN()", []any{byte(0x21), 9999})
		one(t, globals, "UNKNOWN()", []any{a1, byte(3)})
		one(t, globals, "UNKNOWN()", []any{a1, a1})
		one(t, globals, "UNKNOWN()", []any{byte(0x24), byte(1)})
		one(t, globals, "UNKNOWN()", []any{byte(0x1E), 1, bytes.Repeat([]byte{0x13}, 300)})
		one(t, globals, "UNKNOWN()", []any{byte(0x17), byte(255), byte(0), bytes.Repeat([]byte("x"), 255), bytes.Repeat(le(byte(0x17), byte(255), byte(0), bytes.Repeat([]byte("x"), 255), byte(8)), 40)})
	})
}

// one holds the words of one formula, beside a value that counts in any case.
func one(t *testing.T, globals []byte, want string, tokens []any) {
	t.Helper()
	book, findings := read(t, file(globals, plain("Báo cáo", formula(0, 0, 1.0, 0, tokens...)), plain("Năm 2018")))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if diff := cmp.Diff("A1 number 1 ="+want, cells(book.Sheets[0])); diff != "" {
		t.Error(diff)
	}
}

// TestSharedFormulas holds that cells that share a formula have it from their own places, that
// an array has it in its first cell only, and that a constant array stands behind the tokens.
func TestSharedFormulas(t *testing.T) {
	exp := func(row, col int) []byte { return le(byte(1), row, col) }
	shared := le(byte(0x2C), 0, 0xC0FF, byte(0x2C), 0xFFFF, 0xC0FF, byte(3)) // the cell to the left, and the one above it
	array := le(byte(0x25), 0, 1, 0xC000, 0xC000)
	constant := le(byte(0x60), make([]byte, 7), byte(0x22), byte(1), 4)
	book, findings := read(t, workbook(
		formula(1, 1, 3.0, 8, exp(1, 1)), record(0x04BC, 1, 3, byte(1), byte(1), byte(0), byte(2), len(shared), shared),
		formula(1, 2, 1.0, 0, exp(1, 2)), record(0x0221, 1, 2, byte(2), byte(2), 0, uint32(0), len(array), array),
		formula(2, 1, special(0, 0), 8, exp(1, 1)), record(0x0207, text("x")),
		formula(2, 2, 2.0, 0, exp(1, 2)),
		formula(3, 1, 5.0, 8, exp(1, 1)),
		formula(3, 2, 5.0, 8, byte(2), 3, 2), record(0x0236, make([]byte, 16)),
		formula(3, 3, 5.0, 8, exp(9, 9)),
		record(0x0006, 4, 0, 0, 6.0, 0, uint32(0), len(constant), constant, byte(1), 1, byte(1), 2.5, byte(2), text("a"), byte(4), byte(1), make([]byte, 7), byte(0), make([]byte, 8)),
	))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	want := "B2 number 3 =A2+A1\nC2 number 1 =A1:A2\nB3 text x =A3+A2\nC3 number 2\nB4 number 5 =A4+A3\nC4 number 5 =TABLE()\nD4 number 5 =UNKNOWN()\nA5 number 6 =SUM({2.5,\"a\";TRUE,})"
	if diff := cmp.Diff(want, cells(book.Sheets[0])); diff != "" {
		t.Error(diff)
	}
}

// TestLateMaster holds that a cell gets its shared formula also where that stands behind it,
// in a sheet out of order.
func TestLateMaster(t *testing.T) {
	shared := le(byte(0x2C), 0, 0xC0FF)
	book, findings := read(t, workbook(
		formula(2, 1, 5.0, 8, byte(1), 1, 1),
		formula(1, 1, 3.0, 8, byte(1), 1, 1), record(0x04BC, 1, 2, byte(1), byte(1), byte(0), byte(2), len(shared), shared),
	))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if diff := cmp.Diff("B2 number 3 =A2\nB3 number 5 =A3", cells(book.Sheets[0])); diff != "" {
		t.Error(diff)
	}
}
