package ods_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/sheet"
)

// TestCells holds what each spelling of a cell is read as.
func TestCells(t *testing.T) {
	for name, c := range map[string]struct {
		cell    string // what stands in A1
		kind    sheet.Kind
		text    string
		formula string
	}{
		"float":              {`<table:table-cell office:value-type="float" office:value="5923.7600000000002"><text:p>5.924</text:p></table:table-cell>`, sheet.Number, "5923.76", ""},
		"float, exponent":    {`<table:table-cell office:value-type="float" office:value="1E-3"/>`, sheet.Number, "0.001", ""},
		"percentage":         {`<table:table-cell table:style-name="p" office:value-type="percentage" office:value="0.655"><text:p>65,5%</text:p></table:table-cell>`, sheet.Number, "0.655", ""},
		"currency":           {`<table:table-cell office:value-type="currency" office:currency="VND" office:value="12"/>`, sheet.Number, "12", ""},
		"number as date":     {`<table:table-cell table:style-name="d" office:value-type="float" office:value="43465"/>`, sheet.Date, "43465", ""},
		"date":               {`<table:table-cell table:style-name="d" office:value-type="date" office:date-value="2018-12-31"/>`, sheet.Date, "43465", ""},
		"date, time":         {`<table:table-cell office:value-type="date" office:date-value="2018-12-31T18:00:00.000000000"/>`, sheet.Date, "43465.75", ""},
		"date before epoch":  {`<table:table-cell office:value-type="date" office:date-value="1899-12-20"/>`, sheet.Date, "-10", ""},
		"time":               {`<table:table-cell office:value-type="time" office:time-value="PT36H30M00S"/>`, sheet.Date, "1.52083333333333", ""},
		"boolean":            {`<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>`, sheet.Bool, "TRUE", ""},
		"string":             {`<table:table-cell office:value-type="string"><text:p>1.234</text:p></table:table-cell>`, sheet.Text, "1.234", ""},
		"string value":       {`<table:table-cell office:value-type="string" office:string-value="KCN"/>`, sheet.Text, "KCN", ""},
		"no type":            {`<table:table-cell><text:p>KCN</text:p></table:table-cell>`, sheet.Text, "KCN", ""},
		"paragraphs":         {`<table:table-cell office:value-type="string"><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>`, sheet.Text, "a\n\nb", ""},
		"blanks":             {"<table:table-cell office:value-type=\"string\"><text:p>\n a  b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e </text:p></table:table-cell>", sheet.Text, "a b   c\td\ne ", ""},
		"blanks first":       {`<table:table-cell office:value-type="string"><text:p><text:s text:c="2"/>a</text:p></table:table-cell>`, sheet.Text, "  a", ""},
		"spans":              {`<table:table-cell office:value-type="string"><text:p>Vốn <text:span text:style-name="struck">cũ</text:span> <text:a>mới</text:a></text:p></table:table-cell>`, sheet.Text, "Vốn c\u0336ũ\u0336 mới", ""},
		"raised":             {`<table:table-cell office:value-type="string"><text:p>1250<text:span text:style-name="mark">2</text:span></text:p></table:table-cell>`, sheet.Text, "1250²", ""},
		"small":              {`<table:table-cell office:value-type="string"><text:p>1250<text:span text:style-name="small">(1)</text:span></text:p></table:table-cell>`, sheet.Text, "1250(¹)", ""},
		"field":              {`<table:table-cell office:value-type="string"><text:p>BC <text:sheet-name>S</text:sheet-name></text:p></table:table-cell>`, sheet.Text, "BC S", ""},
		"formula":            {`<table:table-cell table:formula="of:=SUM([.B1:.C1])" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>`, sheet.Number, "3", "SUM(B1:C1)"},
		"formula, text":      {`<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>`, sheet.Text, "", `""`},
		"formula, no value":  {`<table:table-cell table:formula="of:=[.B1]"/>`, sheet.Uncached, "", "B1"},
		"formula, no number": {`<table:table-cell table:formula="of:=[.B1]" office:value-type="float"/>`, sheet.Uncached, "", "B1"},
		"formula, no words":  {`<table:table-cell table:formula="of:=IF([.B1]=1;&quot;&quot;;2)"><text:p/></table:table-cell>`, sheet.Text, "", `IF(B1=1,"",2)`},
		"error, no words":    {`<table:table-cell table:formula="of:=[.#REF!]+1" office:value-type="string" office:string-value=""><text:p/></table:table-cell>`, sheet.Error, "#REF!", "#REF!+1"},
		"error":              {`<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>`, sheet.Error, "#DIV/0!", "1/0"},
		"error as a number":  {`<table:table-cell table:formula="oooc:=1/0" office:value-type="float" office:value="0"><text:p>Err:503</text:p></table:table-cell>`, sheet.Error, "Err:503", "1/0"},
		"error, German":      {`<table:table-cell table:formula="of:=#VALUE!" office:value-type="float" office:value="0"><text:p>#WERT!</text:p></table:table-cell>`, sheet.Error, "#WERT!", "#VALUE!"},
		"error, no formula":  {`<table:table-cell office:value-type="float" office:value="0"><text:p>#NV</text:p></table:table-cell>`, sheet.Error, "#NV", ""},
		"error, nothing":     {`<table:table-cell table:formula="of:={nan}" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p/></table:table-cell>`, sheet.Error, "#VALUE!", "{nan}"},
		"too narrow":         {`<table:table-cell office:value-type="float" office:value="0"><text:p>###</text:p></table:table-cell>`, sheet.Number, "0", ""},
		"nothing shown":      {`<table:table-cell office:value-type="float" office:value="0"><text:p>-</text:p></table:table-cell>`, sheet.Number, "0", ""},
		"covered":            {`<table:covered-table-cell office:value-type="float" office:value="3"/>`, sheet.Number, "3", ""},
		"broken name":        {`<table:table-cell table:style-name="nowhere" office:value-type="float" office:value="3"/>`, sheet.Number, "3", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := only(t, row(c.cell))
			if len(s.Cells) != 1 {
				t.Fatalf("%d cells", len(s.Cells))
			}
			if got := s.Cells[0]; got.Kind != c.kind || got.Text != c.text || got.Formula() != c.formula || got.Ref() != "A1" {
				t.Errorf("%s %v %q formula %q", got.Ref(), got.Kind, got.Text, got.Formula())
			}
		})
	}
}

// TestBlank holds which cells hold nothing.
func TestBlank(t *testing.T) {
	s := only(t, row(`<table:table-cell table:style-name="d"/><table:table-cell office:value-type="string"/><table:table-cell office:value-type="string"><text:p/></table:table-cell><table:covered-table-cell/>`+
		`<table:table-cell table:number-columns-repeated="16380"/><table:table-cell table:number-columns-repeated="99999"/>`))
	if len(s.Cells) != 0 {
		t.Errorf("%d cells", len(s.Cells))
	}
}

// TestStyles holds how parents, defaults of rows and columns and faces of fonts make up a style.
func TestStyles(t *testing.T) {
	const cell = `<table:table-cell office:value-type="float" office:value="1"/>`
	s := only(t, table(`<table:table-column table:default-cell-style-name="d"/><table:table-columns><table:table-column table:number-columns-repeated="3" table:default-cell-style-name="vn"/></table:table-columns>`+
		`<table:table-row>`+cell+cell+`<table:table-cell table:style-name="p" office:value-type="float" office:value="1"/>`+cell+cell+`</table:table-row>`+
		`<table:table-row table:default-cell-style-name="gone">`+cell+`</table:table-row>`))
	var got []string
	for _, c := range s.Cells {
		got = append(got, fmt.Sprintf("%s %v %+v", c.Ref(), c.Kind, *c.Style))
	}
	for _, c := range only(t, row(`<table:table-cell office:value-type="percentage" office:value="0.5"/><table:table-cell office:value-type="currency" office:currency="VND" office:value="5"/>`)).Cells {
		got = append(got, c.Style.Format)
	}
	want := []string{
		"A1 5 {Format:dd/mm/yyyy Font:Liberation Sans Bold:false Italic:false Struck:false Indent:0}",
		"B1 1 {Format:General Font:.VnTime Bold:true Italic:false Struck:false Indent:2}",
		"C1 1 {Format:0.0% Font:Liberation Sans Bold:false Italic:false Struck:false Indent:0}",
		"D1 1 {Format:General Font:.VnTime Bold:true Italic:false Struck:false Indent:2}",
		"E1 1 {Format:General Font:Liberation Sans Bold:false Italic:false Struck:false Indent:0}",
		"A2 1 {Format:General Font:Liberation Sans Bold:false Italic:false Struck:true Indent:0}",
		"0.00%", "General",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestRows holds what is repeated, hidden and merged, and that what nobody uses is passed over.
func TestRows(t *testing.T) {
	s := only(t, table(`<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>`+
		`<table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row></table:table-header-rows>`+
		`<table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell/></table:table-row>`+
		`<table:table-row-group table:display="false"><table:table-row><table:table-cell/></table:table-row></table:table-row-group>`+
		`<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"/><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`+
		`<table:table-row table:style-name="flat"><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="7"/></table:table-row>`+
		`<table:table-row table:visibility="collapse" table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`))
	var cells []string
	for _, c := range s.Cells {
		cells = append(cells, c.Ref()+"="+c.Text)
	}
	if got, want := strings.Join(cells, " "), "A1=7 B1=7 A2=7 B2=7 C6=x C7=7"; got != want {
		t.Errorf("cells %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(s.HiddenRows, s.HiddenCols, s.Merges), "map[3:true 4:true 5:true 7:true] map[2:true 3:true] [A6:B7]"; got != want {
		t.Errorf("hidden and merged %s, want %s", got, want)
	}
}

// TestUnderMerge holds that what a merge covers is reported and not used.
func TestUnderMerge(t *testing.T) {
	book, findings := read(t, workbook(row(`<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="1"/><table:covered-table-cell office:value-type="float" office:value="2"/>`)).zip(t))
	if len(book.Sheets[0].Cells) != 1 || len(findings) != 1 || findings[0].Rule.Code != "cell-under-merge" || findings[0].Cell != "B1" {
		t.Errorf("%d cells, %s", len(book.Sheets[0].Cells), said(findings))
	}
}

// TestTables holds which tables are sheets, and what is said of them elsewhere.
func TestTables(t *testing.T) {
	one := `<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`
	book, findings := read(t, workbook(`<table:tracked-changes><table:deletion><table:table><table:table-row/></table:table></table:deletion></table:tracked-changes>`+
		`<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>`+
		`<table:table table:name="BC năm">`+one+`</table:table><table:table table:name="Ẩn" table:style-name="away">`+one+`</table:table>`+
		`<table:table table:name="'file:///a.ods'#$Sheet1">`+one+`</table:table><table:table table:name="Khác"><table:scenario/>`+one+`</table:table>`+
		`<table:table table:name="Ngày"><table:table-row><table:table-cell office:value-type="date" office:date-value="1904-01-02"/></table:table-row></table:table>`+
		`<table:database-ranges><table:database-range table:target-range-address="'BC năm'.A1:'BC năm'.C9"><table:filter/></table:database-range><table:database-range table:target-range-address="Ẩn.A1:Ẩn.C9"/></table:database-ranges>`+
		`<table:dde-links><table:dde-link><table:table><table:table-row/></table:table></table:dde-link></table:dde-links>`).
		with("meta.xml", `<office:document-meta`+names+`><office:meta><meta:user-defined meta:name="bloc">x</meta:user-defined></office:meta></office:document-meta>`).zip(t))
	if book == nil || len(findings) > 0 {
		t.Fatal(said(findings))
	}
	var got []string
	for _, s := range book.Sheets {
		got = append(got, fmt.Sprintf("%s %v %v %s", s.Name, s.Hidden, s.Filtered, s.Cells[0].Text))
	}
	if want := []string{"BC năm false [A1:C9] 1", "Ẩn true [] 1", "Ngày false [] 1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if !book.Date1904 || book.Properties["bloc"] != "x" || len(book.SHA256) != 64 {
		t.Errorf("%v %v %q", book.Date1904, book.Properties, book.SHA256)
	}
}

// TestFloating holds which texts outside of cells are read, in the order of those of .xlsx.
func TestFloating(t *testing.T) {
	const plot = `<chart:chart><chart:title><text:p>Doanh thu</text:p></chart:title><chart:plot-area><chart:axis><chart:title><text:p>Tỷ đồng</text:p></chart:title></chart:axis></chart:plot-area></chart:chart>`
	const prompts = `<table:content-validations><table:content-validation table:name="v1"><table:help-message table:title="Lưu ý" table:display="true"><text:p>Số kế hoạch</text:p></table:help-message></table:content-validation>` +
		`<table:content-validation table:name="v2"><table:help-message table:display="false"><text:p>không hiện</text:p></table:help-message></table:content-validation></table:content-validations>`
	book, findings := read(t, workbook(prompts+table(`<table:shapes><draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame><draw:frame><draw:object xlink:href="./Object 2"/></draw:frame><draw:frame><draw:text-box><text:p>Số liệu</text:p><text:p>ước</text:p></draw:text-box></draw:frame><draw:frame><draw:image/><svg:title>ảnh</svg:title></draw:frame></table:shapes>`+
		`<table:table-row><table:table-cell table:content-validation-name="v2"/><table:table-cell table:content-validation-name="v1" office:value-type="float" office:value="1"><office:annotation><dc:creator>An</dc:creator><dc:date>2018-12-31</dc:date><text:p>chưa gồm</text:p><text:p>KKT</text:p></office:annotation>`+
		`<text:p>1</text:p><draw:g><draw:custom-shape><text:p>Mũi tên</text:p><draw:enhanced-geometry/></draw:custom-shape></draw:g></table:table-cell></table:table-row>`)).
		with("Object 1/content.xml", `<office:document-content`+names+`><office:body><office:chart>`+plot+`</office:chart></office:body></office:document-content>`).
		with("Object 2/content.xml", `<office:document-content`).zip(t))
	if book == nil || len(findings) > 0 {
		t.Fatal(said(findings))
	}
	s := book.Sheets[0]
	var got []string
	for _, f := range s.Floating {
		got = append(got, fmt.Sprintf("%s %s %q", f.Kind, f.Cell, f.Text))
	}
	want := []string{`prompt B1 "Lưu ý"`, `prompt B1 "Số kế hoạch"`, `page-header  "Tỉnh "`, `page-header  "Trang "`, `chart  "Doanh thu"`, `chart  "Tỷ đồng"`, `text-box  "Số liệu\nước"`, `text-box  "Mũi tên"`, `comment B1 "chưa gồm\nKKT"`}
	if !slices.Equal(got, want) {
		t.Errorf("got %s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if s.Cells[0].Text != "1" {
		t.Errorf("the cell holds %q", s.Cells[0].Text)
	}
}

// TestFlat holds that a flat file reads as a package does.
func TestFlat(t *testing.T) {
	data := content(row(`<table:table-cell table:style-name="vn" office:value-type="float" office:value="1"/>`))
	data = strings.Replace(data, "<office:document-content", `<office:document office:mimetype="`+spreadsheet+`"`, 1)
	data = strings.Replace(data, "</office:document-content>", "</office:document>", 1)
	book, findings := read(t, []byte(data))
	if book == nil || len(findings) > 0 || book.Sheets[0].Cells[0].Style.Font != ".VnTime" {
		t.Fatal(said(findings))
	}
}
