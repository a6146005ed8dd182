package xls_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf16"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/xls"
)

// le joins fields as they lie in a record: an int as two bytes, a byte as one, an uint32 as
// four, a float64 as eight, bytes and texts as they are.
func le(list ...any) (b []byte) {
	for _, one := range list {
		switch v := one.(type) {
		case int:
			b = binary.LittleEndian.AppendUint16(b, uint16(v))
		case byte:
			b = append(b, v)
		case uint32:
			b = binary.LittleEndian.AppendUint32(b, v)
		case float64:
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		case []byte:
			b = append(b, v...)
		case string:
			b = append(b, v...)
		default:
			panic(fmt.Sprintf("%T", one))
		}
	}
	return b
}

// record is a record with these fields.
func record(id int, list ...any) []byte {
	body := le(list...)
	return append(le(id, len(body)), body...)
}

// wide is a text with two bytes a character and the flags before it, without its length.
func wide(s string) []byte {
	b := []byte{1}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// text is a text with its length.
func text(s string) []byte { return le(len(utf16.Encode([]rune(s))), wide(s)) }

// part is a part of the stream: its first record, others, and its last.
func part(kind int, list ...[]byte) []byte {
	b := record(0x0809, 0x0600, kind, 0, 0, uint32(0), uint32(0))
	for _, one := range list {
		b = append(b, one...)
	}
	return append(b, record(0x000A)...)
}

// tab is a sheet of a workbook that a test builds.
type tab struct {
	name  string
	state byte
	kind  byte
	part  []byte
}

// plain is a worksheet of these records.
func plain(name string, list ...[]byte) tab { return tab{name: name, part: part(0x10, list...)} }

// Looks of cells that every workbook of a test has, by number.
const (
	lookPlain = iota
	lookDate
	lookStruck // bold, struck through, indented by two, of the font .VnTime and the format 0"000"
)

// looks are the records of these looks.
func looks() []byte {
	font := func(height, flags, weight, raised int, name string) []byte {
		return record(0x0031, height, flags, 0x7FFF, weight, raised, byte(0), byte(0), byte(0), byte(0), byte(len(name)), byte(0), name)
	}
	xf := func(font, format, indent int) []byte {
		return record(0x00E0, font, format, 0, byte(0), byte(0), byte(indent), byte(0), uint32(0), uint32(0), 0)
	}
	var b []byte
	b = append(b, font(220, 0, 400, 0, "Arial")...)
	b = append(b, font(220, 8, 700, 0, ".VnTime")...)
	b = append(b, font(220, 0, 400, 1, "Arial")...)
	b = append(b, font(120, 0, 400, 0, "Arial")...)
	b = append(b, record(0x041E, 164, text(`0"000"`))...)
	b = append(b, xf(0, 0, 0)...)
	b = append(b, xf(0, 14, 0)...)
	return append(b, xf(1, 164, 2)...)
}

// stream is the stream of a workbook: records for all of it, and its sheets.
func stream(globals []byte, tabs ...tab) []byte {
	begin := record(0x0809, 0x0600, 0x0005, 0, 0, uint32(0), uint32(0))
	head := append(begin, looks()...)
	at := len(head) + len(globals) + len(record(0x000A))
	for _, t := range tabs {
		at += len(boundSheet(t, 0))
	}
	for _, t := range tabs {
		head = append(head, boundSheet(t, at)...)
		at += len(t.part)
	}
	head = append(head, globals...)
	head = append(head, record(0x000A)...)
	for _, t := range tabs {
		head = append(head, t.part...)
	}
	return head
}

func boundSheet(t tab, at int) []byte {
	return record(0x0085, uint32(at), t.state, t.kind, byte(len(utf16.Encode([]rune(t.name)))), wide(t.name))
}

// contain puts streams into a container: sectors of 512 bytes, no small ones.
func contain(streams map[string][]byte, order ...string) []byte {
	const sector, least, end, free, none = 512, 4096, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
	var places []uint32 // of each sector, the next
	chain := func(sectors int) (first int) {
		first = len(places)
		for range sectors - 1 {
			places = append(places, uint32(len(places)+1))
		}
		places = append(places, end)
		return first
	}
	entry := func(name string, kind byte, child uint32, first, size int) []byte {
		units := utf16.Encode([]rune(name))
		b := make([]byte, 64)
		for i, u := range units {
			binary.LittleEndian.PutUint16(b[2*i:], u)
		}
		b = append(b, le(2*len(units)+2, kind, byte(1), uint32(none), uint32(none), child)...)
		b = append(b, make([]byte, 36)...)
		return append(b, le(uint32(first), uint32(size), uint32(0))...)
	}
	var body []byte
	pad := func() {
		for len(body)%sector != 0 {
			body = append(body, 0)
		}
	}
	directory := entry("Root Entry", 5, 1, end, 0)
	for i, name := range order {
		data := append([]byte{}, streams[name]...)
		for len(data) < least {
			data = append(data, 0)
		}
		e := entry(name, 2, none, chain((len(data)+sector-1)/sector), len(data))
		if i+1 < len(order) {
			binary.LittleEndian.PutUint32(e[72:], uint32(i+2))
		}
		directory = append(directory, e...)
		body = append(body, data...)
		pad()
	}
	at := chain((len(directory) + sector - 1) / sector)
	body = append(body, directory...)
	pad()
	table := len(places)
	places = append(places, 0xFFFFFFFD)
	for len(places) < sector/4 {
		places = append(places, free)
	}
	for _, p := range places {
		body = append(body, le(p)...)
	}
	head := le("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", make([]byte, 16), 0x3E, 3, 0xFFFE, 9, 6, make([]byte, 10),
		uint32(1), uint32(at), uint32(0), uint32(least), uint32(end), uint32(0), uint32(end), uint32(0), uint32(table))
	for len(head) < sector {
		head = append(head, 0xFF)
	}
	return append(head, body...)
}

// workbook is a file with one sheet of these records.
func workbook(list ...[]byte) []byte { return file(nil, plain("Báo cáo", list...)) }

// file is a file with records for all of it and these sheets.
func file(globals []byte, tabs ...tab) []byte {
	return contain(map[string][]byte{"Workbook": stream(globals, tabs...)}, "Workbook")
}

// read reads a file within the usual limits.
func read(t testing.TB, data []byte, passwords ...string) (*sheet.Book, diag.List) {
	t.Helper()
	return readWithin(t, data, sheet.DefaultLimits(), passwords...)
}

func readWithin(t testing.TB, data []byte, limits sheet.Limits, passwords ...string) (*sheet.Book, diag.List) {
	t.Helper()
	book, findings, err := xls.Read(context.Background(), &sheet.Input{Name: "x.xls", Data: data, Limits: limits, Room: new(sheet.Room), Passwords: passwords})
	if err != nil {
		t.Fatal(err)
	}
	return book, findings
}

// cells writes what the cells of a sheet hold.
func cells(s *sheet.Sheet) string {
	names := []string{"blank", "number", "text", "bool", "error", "date", "uncached"}
	var lines []string
	for _, c := range s.Cells {
		line := c.Ref() + " " + names[c.Kind]
		if c.Text != "" {
			line += " " + c.Text
		}
		if c.Formula() != "" {
			line += " =" + c.Formula()
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
