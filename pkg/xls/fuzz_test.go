package xls_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"bloc/pkg/sheet"
	"bloc/pkg/xls"
)

// tight are limits under which no input takes a fuzzer long.
func tight() sheet.Limits {
	l := sheet.DefaultLimits()
	l.Cells, l.TextBytes = 5_000, 1<<20
	return l
}

// sound reads the bytes and holds what must be true whatever they are.
func sound(t *testing.T, data []byte) {
	t.Helper()
	book, findings, err := xls.Read(context.Background(), &sheet.Input{Name: "x.xls", Data: data, Limits: tight(), Room: new(sheet.Room)})
	if err != nil {
		t.Fatal(err)
	}
	if book == nil && len(findings) == 0 {
		t.Fatal("neither a book nor a finding")
	}
	for _, f := range findings {
		if f.Rule == nil || f.Severity == 0 || !utf8.ValidString(f.Message("vi")) || strings.Contains(f.Message("vi"), "{found}") {
			t.Errorf("a finding is not whole: %+v", f)
		}
	}
	if book == nil {
		return
	}
	for _, s := range book.Sheets {
		soundSheet(t, s)
	}
}

func soundSheet(t *testing.T, s *sheet.Sheet) {
	t.Helper()
	row, col := 0, 0
	for _, c := range s.Cells {
		if c.Row() < row || c.Row() == row && c.Col() <= col || c.Row() > 1<<16 || c.Col() < 1 || c.Col() > 1<<8 {
			t.Fatalf("%s out of order or range", c.Ref())
		}
		row, col = c.Row(), c.Col()
		if c.Style == nil || c.Kind == sheet.Blank || !utf8.ValidString(c.Text) || !utf8.ValidString(c.Formula()) {
			t.Errorf("%s is not whole: %+v", c.Ref(), c)
		}
		if c.Kind == sheet.Number || c.Kind == sheet.Date {
			if _, err := decimal.NewFromString(c.Text); err != nil || strings.ContainsAny(c.Text, "eE+ ") {
				t.Errorf("%s holds the number %q", c.Ref(), c.Text)
			}
		}
	}
}

// FuzzBook reads whole containers.
func FuzzBook(f *testing.F) {
	f.Add(workbook(record(0x0203, 0, 0, 0, 1.0)))
	f.Add(locked("rc4", "VelvetSweatshop"))
	f.Add(record(0x0409, 0, 0x10, 0))
	f.Fuzz(sound)
}

// FuzzRecords reads records of the whole workbook and of a sheet, in a container that is
// sound.
func FuzzRecords(f *testing.F) {
	f.Add(table(text("a"), le(3, byte(8), 1, "41a", 2, 5)), record(0x00FD, 0, 0, 0, uint32(0)))
	f.Add(record(0x0022, 1), formula(0, 0, 1.0, 0, byte(0x24), 0, 0xC000, byte(0x1E), 2, byte(5)))
	f.Add(record(0x01AE, 2, 0x0401), record(0x00BD, 4, 1, 0, uint32(3<<2|2), 1, uint32(5<<2|2), 2))
	f.Add(record(0x002F, 0, 1, 2), record(0x00E5, 1, 2, 3, 0, 1))
	f.Add([]byte{}, record(0x01B6, make([]byte, 10), 5, 0, uint32(0)))
	f.Fuzz(func(t *testing.T, globals, records []byte) {
		if len(globals)+len(records) < 40<<10 { // for which one sector holds the table of a test's container
			sound(t, file(globals, plain("A", records)))
		}
	})
}

// FuzzTokens reads the tokens of a formula.
func FuzzTokens(f *testing.F) {
	f.Add(le(byte(0x24), 0, 0xC000, byte(0x19), byte(0x10), 0), []byte{})
	f.Add(le(byte(0x60), make([]byte, 7), byte(0x22), byte(1), 4), le(byte(1), 1, byte(1), 2.5))
	f.Fuzz(func(t *testing.T, code, extra []byte) {
		if len(code)+len(extra) < 8<<10 {
			sound(t, file(record(0x01AE, 1, 0x0401), plain("A", record(0x0006, 0, 0, 0, 1.0, 0, uint32(0), len(code), code, extra))))
		}
	})
}
