package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"bloc/pkg/sheet"
)

// TestCells holds what each form of a cell reads as.
func TestCells(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"number":               {`<row r="1"><c r="A1"><v>12</v></c></row>`, "A1 number 12"},
		"17 digits":            {`<row r="1"><c r="A1"><v>5923.7600000000002</v></c></row>`, "A1 number 5923.76"},
		"exponent":             {`<row r="1"><c r="A1" t="n"><v> 1E-3 </v></c></row>`, "A1 number 0.001"},
		"shared text":          {`<row r="1"><c r="B1" t="s"><v>1</v></c></row>`, "B1 text một"},
		"empty shared text":    {`<row r="1"><c r="B1" t="s"><v>2</v></c></row>`, ""},
		"boolean":              {`<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c></row>`, "A1 bool TRUE; B1 bool FALSE"},
		"error":                {`<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`, "A1 error #DIV/0! =1/0"},
		"date by format":       {`<row r="1"><c r="A1" s="1"><v>43465</v></c></row>`, "A1 date 43465"},
		"ISO date":             {`<row r="1"><c r="A1" t="d"><v>2018-12-31T18:00:00</v></c></row>`, "A1 date 43465.75"},
		"quoted unit":          {`<row r="1"><c r="A1" s="2"><v>1.5</v></c></row>`, "A1 number 1.5"},
		"formula":              {`<row r="1"><c r="A1"><f>1+2</f><v>3</v></c></row>`, "A1 number 3 =1+2"},
		"never computed":       {`<row r="1"><c r="A1"><f>1+2</f></c></row>`, "A1 uncached =1+2"},
		"computed to nothing":  {`<row r="1"><c r="A1"><f>1+2</f><v></v></c></row>`, "A1 uncached =1+2"},
		"empty text computed":  {`<row r="1"><c r="A1" t="str"><f>B1&amp;""</f><v></v></c></row>`, `A1 text =B1&""`},
		"text never computed":  {`<row r="1"><c r="A1" t="str"><f>B1</f></c></row>`, `A1 uncached =B1`},
		"text computed":        {`<row r="1"><c r="A1" t="str"><f>B1</f><v>x</v></c></row>`, "A1 text x =B1"},
		"formula without text": {`<row r="1"><c r="A1"><f/></c></row>`, "A1 uncached"},
		"blank":                {`<row r="1"><c r="A1" s="1"/><c r="B1"><v/></c><c r="C1" t="s"/></row>`, ""},
		"inline as value":      {`<row r="1"><c r="A1" t="inlineStr"><v>a_x000A_b</v></c></row>`, "A1 text a\nb"},
		"inline and no value":  {`<row r="1"><c r="A1" t="inlineStr"><v/><is><t>a</t></is></c></row>`, "A1 text a"},
		"empty style":          {`<row r="1"><c r="A1" s=""><v>1</v></c></row>`, "A1 number 1"},
		"a choice of cells":    {`<row r="1"><c r="A1"><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><v>1</v></mc:Fallback></mc:AlternateContent></c></row>`, "A1 number 1"},
		"inline":               {`<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>`, "A1 text a"},
		"inline runs":          {`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>99</t></r><r><rPr><strike val="0"/></rPr><t> 41</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c></row>`, "A1 text 9\u03369\u0336 41¹"},
		"lowered digit":        {`<row r="1"><c r="A1" t="inlineStr"><is><r><t>2,5</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>1</t></r></is></c></row>`, "A1 text 2,5¹"},
		"small digit":          {`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><sz val="12"/></rPr><t>2,5</t></r><r><rPr><sz val="6"/></rPr><t>1</t></r></is></c></row>`, "A1 text 2,5¹"},
		"small decimals":       {`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><sz val="12"/></rPr><t>2,</t></r><r><rPr><sz val="6"/></rPr><t>51</t></r></is></c></row>`, "A1 text 2,51"},
		"one size":             {`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><sz val="6"/></rPr><t>2</t></r><r><rPr><sz val="6"/></rPr><t>5</t></r></is></c></row>`, "A1 text 25"},
		"inline rich":          {`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a </t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="0"/></is></c></row>`, "A1 text a b"},
		"CDATA":                {`<row r="1"><c r="A1" t="str"><v>a<![CDATA[<&>]]>b</v></c></row>`, "A1 text a<&>b"},
		"entities":             {`<row r="1"><c r="A1" t="str"><v>&lt;&gt;&amp;&quot;&apos;&#225;&#xE1;</v></c></row>`, `A1 text <>&"'áá`},
		"comment in value":     {`<row r="1"><c r="A1"><v>1<!-- x -->2</v></c></row>`, "A1 number 12"},
		"escape":               {`<row r="1"><c r="A1" t="str"><v>a_x000A_b_x005F_x000A_c_xZZZZ_</v></c></row>`, "A1 text a\nb_x000A_c_xZZZZ_"},
		"escaped pair":         {`<row r="1"><c r="A1" t="str"><v>_xD83D__xDE00__xD83D_</v></c></row>`, "A1 text 😀_xD83D_"},
		"line ends":            {"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc</v></c></row>", "A1 text a\nb\nc"},
		"no addresses":         {`<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>`, "A1 number 1; C1 number 2; A3 number 3"},
		"addresses in part":    {`<row r="3"><c r="D3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, "D3 number 1; E3 number 2; A4 number 3"},
		"rows out of order":    {`<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`, "A1 number 1; A2 number 2"},
		"cells out of order":   {`<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`, "A1 number 1; B1 number 2"},
		"last cell":            {`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, "XFD1048576 number 1"},
		"pretty printed":       {"\n <row r=\"1\">\n  <c r=\"A1\">\n   <v>1</v>\n  </c>\n </row>\n", "A1 number 1"},
		"single quotes":        {`<row r='1'><c r='A1' ><v >1</v ></c ></row >`, "A1 number 1"},
		"cell extension":       {`<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c><extLst/></row>`, "A1 number 1"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := show(readOne(t, workbook(c.rows))); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestQuickAndGeneral holds that the plain form of a cell and a form that means
// the same read alike.
func TestQuickAndGeneral(t *testing.T) {
	var rows strings.Builder
	values := []string{"0", "-0", "00", "1", "-1.5", "1.50", "0.001", ".5", "5.", "123456789012345", "1234567890123456", "1e5", "999999999999999.9"}
	for i, v := range values {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d"><v>%s</v></c><c r="B%d" s="1"><v>%s</v></c><c r="C%d" s="2" t="n"><v>%s</v></c><c r="D%d" t="s" s="2"><v>1</v></c><c r="E%d" s="1"/></row>`,
			i+1, i+1, v, i+1, v, i+1, v, i+1, i+1)
	}
	plain := readOne(t, workbook(rows.String()))
	general := readOne(t, workbook(strings.ReplaceAll(rows.String(), "<c ", "<c  ")))
	if len(plain.Cells) != 4*len(values) {
		t.Fatalf("%d cells read", len(plain.Cells))
	}
	if diff := cmp.Diff(general, plain, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

// TestSharedFormulas holds that each cell of a shared formula has its own.
func TestSharedFormulas(t *testing.T) {
	const master = `SUM($A1:B$2)+LOG10(C3)+'T 1'!D4+"A1"+A1B+Năm!E5+Table[A1]+SUM(C:C,4:4,$D:$D)+KH2018!A1`
	const want = `SUM($A2:C$2)+LOG10(D4)+'T 1'!E5+"A1"+A1B+Năm!F6+Table[A1]+SUM(D:D,5:5,$D:$D)+KH2018!B2`
	for name, rows := range map[string]string{
		"master first": `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">` + master + `</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`,
		"master last":  `<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">` + master + `</f><v>1</v></c></row>`,
	} {
		t.Run(name, func(t *testing.T) {
			s := readOne(t, workbook(rows))
			if got := s.Cells[1].Formula(); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
			if got := s.Cells[0].Formula(); got != master {
				t.Errorf("the first cell has %s", got)
			}
		})
	}
}

// TestForms holds that the legal rarities of the format read like the plain form.
func TestForms(t *testing.T) {
	const rows = `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>2.5</v></c></row>`
	plain := workbook(rows)
	want := readOne(t, plain)
	moved := parts{}
	for name, content := range plain {
		moved[strings.Replace(name, "xl/", "a/b/", 1)] = strings.ReplaceAll(content, "xl/", "/a/b/")
	}
	prefixed := strings.NewReplacer("</", "</x:", "<", "<x:", "xmlns=", "xmlns:x=")
	strict := strings.NewReplacer(mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main", relSpace, "http://purl.oclc.org/ooxml/officeDocument/relationships")
	strictly := maps.Clone(plain)
	for name, content := range strictly {
		strictly[name] = strict.Replace(content)
	}
	const name = "xl/worksheets/sheet1.xml"
	bare := worksheet(rows)[len(`<?xml version="1.0" encoding="UTF-8"?>`):]
	for form, data := range map[string][]byte{
		"stored":           stored(t, plain),
		"prefixes":         plain.with(name, prefixed.Replace(bare)).zip(t),
		"strict":           strictly.zip(t),
		"elsewhere":        moved.zip(t),
		"absolute target":  plain.with("xl/_rels/workbook.xml.rels", strings.ReplaceAll(plain["xl/_rels/workbook.xml.rels"], `Target="`, `Target="/xl/`)).zip(t),
		"dotted target":    plain.with("xl/_rels/workbook.xml.rels", strings.ReplaceAll(plain["xl/_rels/workbook.xml.rels"], `Target="`, `Target="../xl/./`)).zip(t),
		"target's case":    plain.with("xl/_rels/workbook.xml.rels", strings.ReplaceAll(plain["xl/_rels/workbook.xml.rels"], "sheet1", "SHEET1")).zip(t),
		"byte order mark":  plain.with(name, "\uFEFF"+worksheet(rows)).zip(t),
		"UTF-16 LE":        plain.with(name, wide(strings.Replace(worksheet(rows), "UTF-8", "UTF-16", 1), binary.LittleEndian)).zip(t),
		"UTF-16 BE":        plain.with(name, wide(bare, binary.BigEndian)).zip(t),
		"UTF-16BE by name": plain.with(name, wide(strings.Replace(worksheet(rows), "UTF-8", "UTF-16BE", 1), binary.BigEndian)).zip(t),
		"utf-16le by name": plain.with(name, wide(strings.Replace(worksheet(rows), "UTF-8", "utf-16le", 1), binary.LittleEndian)).zip(t),
		"broken property":  plain.with("_rels/.rels", strings.Replace(plain["_rels/.rels"], "</Relationships>", fmt.Sprintf(`<Relationship Id="p" Type="%s/custom-properties" Target="docProps/custom.xml"/></Relationships>`, relSpace), 1)).with("docProps/custom.xml", "<").zip(t),
		"UTF-16, no mark":  plain.with(name, wide(bare, binary.LittleEndian)[2:]).zip(t),
		"UTF-16 strings":   plain.with("xl/sharedStrings.xml", wide(plain["xl/sharedStrings.xml"], binary.BigEndian)).zip(t),
		"wrong dimension":  plain.with(name, strings.Replace(worksheet(rows), "<sheetData>", `<dimension ref="A1:A1"/><sheetData>`, 1)).zip(t),
		"foreign elements": plain.with(name, strings.Replace(worksheet(rows), "<sheetData>", `<y:sheetData xmlns:y="urn:y"><y:row/></y:sheetData><sheetData>`, 1)).zip(t),
		"instructions":     plain.with(name, strings.Replace(worksheet(rows), "<sheetData>", `<?a b?><!-- c --><sheetData>`, 1)).zip(t),
		"nothing unread":   plain.with("xl/media/image1.png", "not a picture").zip(t),
	} {
		t.Run(form, func(t *testing.T) {
			book, findings := read(t, data)
			if len(findings) > 0 || len(book.Sheets) != 1 {
				t.Fatalf("not read: %s", text(findings))
			}
			if diff := cmp.Diff(want, book.Sheets[0]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestChoice holds that a choice among styles leaves the numbers of the others as they are,
// and that the branch is taken which Excel takes.
func TestChoice(t *testing.T) {
	const choice = `<mc:AlternateContent><mc:Choice Requires="x"><font><strike/></font></mc:Choice><mc:Fallback><font><b/></font></mc:Fallback></mc:AlternateContent>`
	for name, c := range map[string]struct {
		space, fonts string
		struck, bold bool
	}{
		"of Office":        {"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac", choice, true, false},
		"of somebody else": {"urn:x", choice, false, true},
		"before the font":  {"urn:x", strings.Replace(choice, "<b/>", "", 1) + `<font><strike/></font>`, false, false},
		"no branch":        {"urn:x", `<mc:AlternateContent><mc:Choice Requires="x"><font/></mc:Choice></mc:AlternateContent><font><strike/></font>`, true, false},
		"none required":    {"http://schemas.microsoft.com/office/x", strings.Replace(choice, ` Requires="x"`, "", 1), false, true},
		"not declared":     {"http://schemas.microsoft.com/office/x", strings.Replace(choice, `"x"`, `"x y"`, 1), false, true},
	} {
		t.Run(name, func(t *testing.T) {
			styles := fmt.Sprintf(`<styleSheet xmlns=%q xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x=%q><fonts><font/>%s</fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`, mainSpace, c.space, c.fonts)
			s := readOne(t, workbook(`<row r="1"><c r="A1" s="1"><v>1</v></c></row>`).with("xl/styles.xml", styles))
			if got := s.Cells[0].Style; got.Struck != c.struck || got.Bold != c.bold {
				t.Errorf("struck %t, bold %t", got.Struck, got.Bold)
			}
		})
	}
}

// TestWholeColumns holds that whole columns and rows may be merged.
func TestWholeColumns(t *testing.T) {
	for ref, want := range map[string]string{"A:A": "A1:A1048576", "B:C": "B1:C1048576", "2:3": "A2:XFD3"} {
		p := workbook("").with("xl/worksheets/sheet1.xml", fmt.Sprintf(
			`<worksheet xmlns=%q><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=%q/></mergeCells></worksheet>`, mainSpace, ref))
		if s := readOne(t, p); len(s.Merges) != 1 || s.Merges[0].String() != want {
			t.Errorf("%s is %v", ref, s.Merges)
		}
	}
}

// stored packs the parts without compression.
func stored(t testing.TB, p parts) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range p {
		add(t, w, &zip.FileHeader{Name: name, Method: zip.Store}, content)
	}
	must(t, w.Close())
	return b.Bytes()
}

// TestBook holds what stands beside the cells.
func TestBook(t *testing.T) {
	p := workbook("").with("xl/worksheets/sheet1.xml", fmt.Sprintf(
		`<worksheet xmlns=%q><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/><col min="7" max="7" width="0" customWidth="1"/></cols><sheetData><row r="2" hidden="true"/><row r="3" ht="0" customHeight="1"/>`+
			`<row r="4"><c r="B4" s="2"><v>1</v></c><c r="C4"><v>9</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B4:C5"/></mergeCells></worksheet>`, mainSpace))
	p = p.with("xl/workbook.xml", fmt.Sprintf(`<workbook xmlns=%q xmlns:r=%q><workbookPr date1904="1"/><sheets><sheet name="Biểu" state="veryHidden" r:id="r1"/><sheet name="Hình" r:id="c"/></sheets></workbook>`, mainSpace, relSpace))
	p = p.with("xl/_rels/workbook.xml.rels", relationships("r1", "worksheet", "worksheets/sheet1.xml", "r2", "styles", "styles.xml", "c", "chartsheet", "chart.xml"))
	p = p.with("_rels/.rels", relationships("r1", "officeDocument", "xl/workbook.xml", "r2", "custom-properties", "docProps/custom.xml"))
	p = p.with("docProps/custom.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`+
		`<property name="bloc"><vt:lpwstr>1 &amp; 2</vt:lpwstr></property><property name="list"><vt:vector><vt:i4>1</vt:i4></vt:vector></property></Properties>`)
	data := p.zip(t)
	book, findings := read(t, data)
	if len(findings) != 1 || findings[0].Rule.Code != "cell-under-merge" || findings[0].Cell != "C4" || findings[0].Found != "9" {
		t.Errorf("want the value under the merge alone, got: %s", text(findings))
	}
	figure := sheet.NewCell(4, 2, sheet.Number, "1")
	figure.Style = &sheet.Style{Format: `0.00" ha"`, Font: ".VnTime", Bold: true, Indent: 2}
	want := &sheet.Book{
		Date1904: true, Properties: map[string]string{"bloc": "1 & 2"},
		Sheets: []*sheet.Sheet{{
			Name: "Biểu", Hidden: true, VeryHidden: true, HiddenRows: map[int]bool{2: true, 3: true}, HiddenCols: map[int]bool{2: true, 3: true, 7: true},
			Merges: []sheet.Range{{Top: 4, Left: 2, Bottom: 5, Right: 3}},
			Cells:  []sheet.Cell{figure},
		}},
	}
	if diff := cmp.Diff(want, book, cmpopts.IgnoreFields(sheet.Book{}, "SHA256")); diff != "" {
		t.Error(diff)
	}
	if len(book.SHA256) != 64 {
		t.Errorf("SHA256 is %q", book.SHA256)
	}
}
