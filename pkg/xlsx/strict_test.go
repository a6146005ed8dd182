package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/klauspost/compress/flate"
)

// TestBrokenSheet holds that a sheet with a fault is left out with the reason,
// and that the sheet beside it is still read.
func TestBrokenSheet(t *testing.T) {
	deep := strings.Repeat("<x>", 70) + strings.Repeat("</x>", 70)
	for name, c := range map[string]struct{ part, want string }{
		"cut":                     {upTo(worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>`), "</c>"), "cut off"},
		"cut tag":                 {upTo(worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>`), `<c r="`), "cut off"},
		"empty part":              {"", "no element"},
		"mismatched tags":         {worksheet(`<row r="1"><c r="A1"><v>1</c></v></row>`), "does not match"},
		"bare ampersand":          {worksheet(`<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>`), "opens no entity"},
		"own entity":              {worksheet(`<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>`), "unknown entity &nbsp;"},
		"character 0":             {worksheet(`<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>`), "unknown entity &#0;"},
		"doctype":                 {`<!DOCTYPE worksheet>` + worksheet("")[38:], "DOCTYPE"},
		"entity definition":       {`<!DOCTYPE w [<!ENTITY a "b">]>` + worksheet("")[38:], "DOCTYPE"},
		"latin-1":                 {strings.Replace(worksheet(""), "UTF-8", "ISO-8859-1", 1), "encoding"},
		"claims UTF-16":           {strings.Replace(worksheet(""), "UTF-8", "UTF-16", 1), "encoding"},
		"invalid UTF-8":           {worksheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\xc3(</v></c></row>"), "invalid characters"},
		"control character":       {worksheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\x01</v></c></row>"), "invalid characters"},
		"unbound prefix":          {worksheet(`<x:row r="1"/>`), "not declared"},
		"double attribute":        {worksheet(`<row r="1"><c r="A1" r="B1"><v>1</v></c></row>`), "given twice"},
		"unquoted":                {worksheet(`<row r=1/>`), "broken"},
		"two roots":               {worksheet("") + worksheet("")[38:], "two root elements"},
		"text behind":             {worksheet("") + "x", "outside the root"},
		"late declaration":        {" " + worksheet(""), "out of place"},
		"nested too deep":         {worksheet(`<row r="1"><c r="A1"><extLst>` + deep + `</extLst></c></row>`), "depth of nested elements"},
		"other root":              {fmt.Sprintf(`<chartsheet xmlns=%q/>`, mainSpace), "expected <worksheet>"},
		"other namespace":         {`<worksheet xmlns="urn:x"><sheetData/></worksheet>`, `namespace "urn:x", not of one of Excel's`},
		"no cells part":           {fmt.Sprintf(`<worksheet xmlns=%q/>`, mainSpace), "no part for its cells"},
		"two cells parts":         {fmt.Sprintf(`<worksheet xmlns=%q><sheetData/><sheetData/></worksheet>`, mainSpace), "two parts for its cells"},
		"stray text":              {worksheet(`<row r="1">12<c r="A1"/></row>`), `stray text "12"`},
		"stray element":           {worksheet(`<row r="1"><d r="A1"><v>1</v></d></row>`), "unexpected <d>"},
		"stray row":               {worksheet(`<line r="1"/>`), "unexpected <line>"},
		"row 0":                   {worksheet(`<row r="0"/>`), `row number "0"`},
		"row too large":           {worksheet(`<row r="1048577"/>`), `row number "1048577"`},
		"row of letters":          {worksheet(`<row r="x"/>`), `row number "x"`},
		"row past the end":        {worksheet(`<row r="1048576"/><row/>`), "a row beyond"},
		"cell past the end":       {worksheet(`<row r="1"><c r="XFD1"/><c/></row>`), "too many cells"},
		"bad address":             {worksheet(`<row r="1"><c r="1A"><v>1</v></c></row>`), `address "1A"`},
		"small letters":           {worksheet(`<row r="1"><c r="a1"><v>1</v></c></row>`), `address "a1"`},
		"signs":                   {worksheet(`<row r="1"><c r="$A$1"><v>1</v></c></row>`), `address "$A$1"`},
		"column too large":        {worksheet(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), `address "XFE1"`},
		"leading zero":            {worksheet(`<row r="1"><c r="A01"><v>1</v></c></row>`), `address "A01"`},
		"no column":               {worksheet(`<row r="1"><c r="1"><v>1</v></c></row>`), `address "1"`},
		"no column, quick":        {worksheet(`<row r="1"><c r="1"><v>1</v></c></row>` + strings.Repeat(" ", 300)), `address "1"`},
		"other row":               {worksheet(`<row r="1"><c r="A2"><v>1</v></c></row>`), "A2 stands in row 1"},
		"twice":                   {worksheet(`<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`), "given twice"},
		"twice, once blank":       {worksheet(`<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row><row r="2"><c r="A2"><v>1</v></c></row>`), "given twice"},
		"string -1":               {worksheet(`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`), `no shared string "-1"`},
		"string 3":                {worksheet(`<row r="1"><c r="A1" t="s"><v>3</v></c></row>`), `no shared string "3"`},
		"string 1.5":              {worksheet(`<row r="1"><c r="A1" t="s"><v>1.5</v></c></row>`), `no shared string "1.5"`},
		"string +1":               {worksheet(`<row r="1"><c r="A1" t="s"><v>+1</v></c></row>`), `no shared string "+1"`},
		"style 3":                 {worksheet(`<row r="1"><c r="A1" s="3"><v>1</v></c></row>`), `no cell style "3"`},
		"unknown type":            {worksheet(`<row r="1"><c r="A1" t="x"><v>1</v></c></row>`), `type of value "x"`},
		"infinite":                {worksheet(`<row r="1"><c r="A1"><v>INF</v></c></row>`), `"INF" is no finite number`},
		"not a number":            {worksheet(`<row r="1"><c r="A1"><v>NaN</v></c></row>`), `"NaN" is no finite number`},
		"too large":               {worksheet(`<row r="1"><c r="A1"><v>1.8E308</v></c></row>`), "no finite number"},
		"huge exponent":           {worksheet(`<row r="1"><c r="A1"><v>1E999999999</v></c></row>`), "no finite number"},
		"hexadecimal":             {worksheet(`<row r="1"><c r="A1"><v>0x1F</v></c></row>`), "no finite number"},
		"grouped":                 {worksheet(`<row r="1"><c r="A1"><v>1,234</v></c></row>`), `"1,234" is no finite number`},
		"two numbers":             {worksheet(`<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>`), "two values"},
		"two formulas":            {worksheet(`<row r="1"><c r="A1"><f>1</f><f>2</f><v>2</v></c></row>`), "two formulas"},
		"boolean 2":               {worksheet(`<row r="1"><c r="A1" t="b"><v>2</v></c></row>`), `boolean "2"`},
		"bad date":                {worksheet(`<row r="1"><c r="A1" t="d"><v>31/12/2018</v></c></row>`), `date "31/12/2018"`},
		"value as inline":         {worksheet(`<row r="1"><c r="A1"><is><t>1</t></is></c></row>`), "does not match"},
		"text twice":              {worksheet(`<row r="1"><c r="A1" t="inlineStr"><v>x</v><is><t>y</t></is></c></row>`), "two values"},
		"bad whole columns":       {fmt.Sprintf(`<worksheet xmlns=%q><sheetData/><mergeCells><mergeCell ref="C:A"/></mergeCells></worksheet>`, mainSpace), `merged range "C:A"`},
		"encoding of other order": {wide(strings.Replace(worksheet(""), "UTF-8", "UTF-16LE", 1), binary.BigEndian), "expected UTF-16"},
		"element in value":        {worksheet(`<row r="1"><c r="A1"><v>1<b/></v></c></row>`), "within text"},
		"orphaned formula":        {worksheet(`<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row>`), "shared formula"},
		"long text":               {worksheet(`<row r="1"><c r="A1" t="str"><v>` + strings.Repeat("ữ", 32_768) + `</v></c></row>`), "number of characters of one cell"},
		"bad merge":               {fmt.Sprintf(`<worksheet xmlns=%q><sheetData/><mergeCells><mergeCell ref="B2:A1"/></mergeCells></worksheet>`, mainSpace), `merged range "B2:A1"`},
		"merges overlap":          {fmt.Sprintf(`<worksheet xmlns=%q><sheetData/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells></worksheet>`, mainSpace), "overlaps"},
		"bad columns":             {fmt.Sprintf(`<worksheet xmlns=%q><cols><col min="3" max="2" hidden="1"/></cols><sheetData/></worksheet>`, mainSpace), "columns 3 to 2"},
	} {
		t.Run(name, func(t *testing.T) {
			p := workbook("").with("xl/worksheets/sheet1.xml", c.part)
			p = p.with("xl/workbook.xml", fmt.Sprintf(`<workbook xmlns=%q xmlns:r=%q><sheets><sheet name="S" sheetId="1" r:id="r1"/><sheet name="Good" sheetId="2" r:id="g"/></sheets></workbook>`, mainSpace, relSpace))
			p = p.with("xl/_rels/workbook.xml.rels", strings.Replace(p["xl/_rels/workbook.xml.rels"], "</Relationships>",
				fmt.Sprintf(`<Relationship Id="g" Type="%s/worksheet" Target="good.xml"/></Relationships>`, relSpace), 1))
			p = p.with("xl/good.xml", worksheet(`<row r="1"><c r="A1"><v>7</v></c></row>`))
			book, findings := read(t, p.zip(t))
			if book == nil || len(book.Sheets) != 1 || show(book.Sheets[0]) != "A1 number 7" {
				t.Fatalf("the good sheet is not the only one read: %s", text(findings))
			}
			if len(findings) != 1 || findings[0].Sheet != "S" || findings[0].File != "x.xlsx" {
				t.Fatalf("want one finding on the sheet, got: %s", text(findings))
			}
			if got := findings[0].Message("en"); !strings.Contains(got, c.want) {
				t.Errorf("message %q does not say %q", got, c.want)
			}
		})
	}
}

// TestBrokenBook holds that a file whose common parts are at fault is not used at all.
func TestBrokenBook(t *testing.T) {
	good := workbook(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`)
	drop := func(name string) parts {
		p := good.with(name, "")
		delete(p, name)
		return p
	}
	for name, c := range map[string]struct {
		p    parts
		want string
	}{
		"workbook cut":     {good.with("xl/workbook.xml", upTo(good["xl/workbook.xml"], "<sheets>")), "cut off"},
		"workbook missing": {drop("xl/workbook.xml"), "no workbook inside"},
		"no sheets":        {good.with("xl/workbook.xml", fmt.Sprintf(`<workbook xmlns=%q/>`, mainSpace)), "no sheets"},
		"styles cut":       {good.with("xl/styles.xml", upTo(good["xl/styles.xml"], "<fonts>")), "cut off"},
		"styles missing":   {drop("xl/styles.xml"), `"xl/styles.xml" is missing`},
		"font missing":     {good.with("xl/styles.xml", fmt.Sprintf(`<styleSheet xmlns=%q><cellXfs><xf fontId="9"/></cellXfs></styleSheet>`, mainSpace)), "font 9"},
		"style of letters": {good.with("xl/styles.xml", fmt.Sprintf(`<styleSheet xmlns=%q><cellXfs><xf numFmtId="x"/></cellXfs></styleSheet>`, mainSpace)), `numFmtId of <xf> is "x"`},
		"double relation":  {good.with("xl/_rels/workbook.xml.rels", relationships("r1", "worksheet", "a.xml", "r1", "worksheet", "b.xml")), "given twice"},
	} {
		t.Run(name, func(t *testing.T) {
			book, findings := read(t, c.p.zip(t))
			if book != nil || len(findings) != 1 || findings[0].Rule.Code != "file-damaged" || findings[0].Sheet != "" {
				t.Fatalf("want the file refused, got book %v: %s", book != nil, text(findings))
			}
			if got := findings[0].Message("en"); !strings.Contains(got, c.want) {
				t.Errorf("message %q does not say %q", got, c.want)
			}
		})
	}
}

// TestBrokenLinks holds what a workbook may not say of its sheets.
func TestBrokenLinks(t *testing.T) {
	good := workbook(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`)
	sheets := func(list string) parts {
		return good.with("xl/workbook.xml", fmt.Sprintf(`<workbook xmlns=%q xmlns:r=%q><sheets>%s</sheets></workbook>`, mainSpace, relSpace, list))
	}
	missing := good.with("xl/sharedStrings.xml", "")
	delete(missing, "xl/sharedStrings.xml")
	for name, c := range map[string]struct {
		p      parts
		want   string
		number int
	}{
		"same name":       {sheets(`<sheet name="S" r:id="r1"/><sheet name="s" r:id="r9"/>`), "several sheets of this name", 2},
		"same part":       {sheets(`<sheet name="A" r:id="r1"/><sheet name="B" r:id="r1"/>`), "several sheets point to", 2},
		"no relation":     {sheets(`<sheet name="A" r:id="r9"/>`), "does not say which part", 1},
		"part missing":    {good.with("xl/_rels/workbook.xml.rels", relationships("r1", "worksheet", "no.xml")), `"xl/no.xml" is missing`, 1},
		"strings missing": {missing, `"xl/sharedStrings.xml" is missing`, 1},
		"strings cut":     {good.with("xl/sharedStrings.xml", upTo(good["xl/sharedStrings.xml"], "<si>")), "cut off", 1},
		"no strings":      {good.with("xl/_rels/workbook.xml.rels", relationships("r1", "worksheet", "worksheets/sheet1.xml")), "shared strings is missing", 1},
	} {
		t.Run(name, func(t *testing.T) {
			book, findings := read(t, c.p.zip(t))
			if book == nil || len(book.Sheets) != 0 || len(findings) != c.number {
				t.Fatalf("want %d findings and no sheet: %s", c.number, text(findings))
			}
			if got := findings[0].Message("en"); !strings.Contains(got, c.want) {
				t.Errorf("message %q does not say %q", got, c.want)
			}
		})
	}
}

// TestBrokenContainer changes single bytes of the archive.
func TestBrokenContainer(t *testing.T) {
	p := workbook(strings.Repeat(" ", 300) + `<row r="1"><c r="A1"><v>1</v></c></row>`)
	var whole bytes.Buffer
	w := zip.NewWriter(&whole)
	for name, content := range p {
		if name != "xl/worksheets/sheet1.xml" {
			add(t, w, &zip.FileHeader{Name: name}, content)
		}
	}
	add(t, w, &zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Store}, p["xl/worksheets/sheet1.xml"])
	must(t, w.Close())
	good := whole.Bytes()
	entry := bytes.LastIndex(good, []byte("PK\x01\x02")) // the sheet's, written last
	patch := func(at int, b ...byte) []byte {
		data := bytes.Clone(good)
		copy(data[at:], b)
		return data
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"good":           {good, ""},
		"cell changed":   {bytes.Replace(good, []byte("<v>1</v>"), []byte("<v>2</v>"), 1), "wrong CRC"},
		"checksum zero":  {patch(entry+16, 0, 0, 0, 0), "wrong CRC"},
		"shorter":        {patch(entry+24, 9, 0, 0, 0), "length"},
		"longer":         {patch(entry+24, 0, 0, 9, 0), "length"},
		"stored longer":  {patch(entry+20, 0, 0, 0, 9), "cut off"},
		"method":         {patch(entry+10, 99, 0), "unknown way (99)"},
		"encrypted":      {patch(entry+8, good[entry+8]|1), "password"},
		"cut":            {good[:len(good)-30], "cut off or its directory"},
		"cut in half":    {good[:len(good)/2], "cut off or its directory"},
		"elsewhere":      {patch(entry+42, 0xFF, 0xFF, 0xFF, 0x0F), "cut off"},
		"two of a name":  {twoOfAName(t, p), "two entries"},
		"two by case":    {p.with("XL/Workbook.xml", "").zip(t), "two entries"},
		"first byte off": {patch(0, 'X'), "unknown kind"},
	} {
		t.Run(name, func(t *testing.T) {
			_, findings := read(t, c.data)
			if got := text(findings); !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestPacked holds that the packed bytes of a part have to be sound, and all of them its own.
func TestPacked(t *testing.T) {
	p := workbook(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	sound := packed(t, p["xl/worksheets/sheet1.xml"])
	broken := bytes.Clone(sound)
	broken[0] |= 6 // a kind of block that there is not
	for name, c := range map[string]struct {
		part []byte
		want string
	}{
		"sound":            {sound, ""},
		"broken":           {broken, `the part "xl/worksheets/sheet1.xml" cannot be inflated`},
		"cut":              {sound[:len(sound)-3], "cannot be inflated"},
		"nothing":          {nil, "cannot be inflated"},
		"a byte behind it": {append(bytes.Clone(sound), 0), "differs in length from the directory"},
	} {
		t.Run(name, func(t *testing.T) {
			_, findings := read(t, withPacked(t, p, "xl/worksheets/sheet1.xml", c.part))
			if got := text(findings); !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// packed returns the content as DEFLATE packs it.
func packed(t *testing.T, content string) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	must(t, err)
	_, err = w.Write([]byte(content))
	must(t, err)
	must(t, w.Close())
	return b.Bytes()
}

// withPacked returns the archive of the parts, in which these packed bytes stand for one.
func withPacked(t *testing.T, p parts, name string, stands []byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for other, content := range p {
		if other != name {
			add(t, w, &zip.FileHeader{Name: other}, content)
		}
	}
	f, err := w.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte(p[name])),
		UncompressedSize64: uint64(len(p[name])), CompressedSize64: uint64(len(stands)),
	})
	must(t, err)
	_, err = f.Write(stands)
	must(t, err)
	must(t, w.Close())
	return b.Bytes()
}

func twoOfAName(t *testing.T, p parts) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range p {
		add(t, w, &zip.FileHeader{Name: name}, content)
	}
	add(t, w, &zip.FileHeader{Name: "xl/worksheets/sheet1.xml"}, worksheet(""))
	must(t, w.Close())
	return b.Bytes()
}

// upTo returns the text with its end behind the mark cut off.
func upTo(s, mark string) string { return s[:strings.Index(s, mark)+len(mark)] }

// wide returns the text in UTF-16 with a mark.
func wide(s string, order binary.ByteOrder) string {
	var b bytes.Buffer
	for _, unit := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		_ = binary.Write(&b, order, unit)
	}
	return b.String()
}
