package ods_test

import (
	"strings"
	"testing"
)

// escape writes a text so that it can stand in an attribute.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// TestFormats holds which format code a number format is written as.
func TestFormats(t *testing.T) {
	const digits = `<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>`
	for name, c := range map[string]struct{ format, want string }{
		"general":       {`<number:number-style style:name="N"><number:number number:min-integer-digits="1"/></number:number-style>`, "General"},
		"empty":         {`<number:number-style style:name="N"/>`, "General"},
		"decimals":      {`<number:number-style style:name="N"><number:number number:decimal-places="2" number:min-integer-digits="1"/></number:number-style>`, "0.00"},
		"optional":      {`<number:number-style style:name="N"><number:number number:decimal-places="3" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>`, "0.0##"},
		"older, opt.":   {`<number:number-style style:name="N"><number:number number:decimal-places="2" number:decimal-replacement="" number:min-integer-digits="1"/></number:number-style>`, "0.##"},
		"grouped":       {`<number:number-style style:name="N">` + digits + `</number:number-style>`, "#,##0"},
		"many digits":   {`<number:number-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="5" number:grouping="true"/></number:number-style>`, "00,000"},
		"words":         {`<number:number-style style:name="N">` + digits + `<number:text> triệu đồng</number:text></number:number-style>`, `#,##0" triệu đồng"`},
		"quote":         {`<number:number-style style:name="N">` + digits + `<number:text>"a</number:text></number:number-style>`, `#,##0\"\a`},
		"thousands":     {`<number:number-style style:name="N"><number:number number:decimal-places="1" number:min-integer-digits="1" number:display-factor="1000000"/></number:number-style>`, "0.0,,"},
		"embedded":      {`<number:number-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="4"><number:embedded-text number:position="3">.</number:embedded-text></number:number></number:number-style>`, `0"."000`},
		"behind":        {`<number:number-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true" number:display-factor="1000"><number:embedded-text number:position="0"> tr</number:embedded-text></number:number></number:number-style>`, `#,##0," tr"`},
		"of a country":  {`<number:currency-style style:name="N">` + digits + `<number:currency-symbol number:country="VN"/></number:currency-style>`, "#,##0[$₫]"},
		"percentage":    {`<number:percentage-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>`, "0 %"},
		"percent, word": {`<number:number-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:number-style>`, `0"%"`},
		"currency":      {`<number:currency-style style:name="N">` + digits + `<number:text> </number:text><number:currency-symbol number:language="vi">₫</number:currency-symbol></number:currency-style>`, "#,##0 [$₫]"},
		"scientific":    {`<number:number-style style:name="N"><number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/></number:number-style>`, "0.00E+00"},
		"fraction":      {`<number:number-style style:name="N"><number:fraction number:min-integer-digits="0" number:min-numerator-digits="1" number:min-denominator-digits="2"/></number:number-style>`, "# ?/??"},
		"two sections": {`<number:number-style style:name="P">` + digits + `</number:number-style><number:number-style style:name="N"><number:text>-</number:text>` + digits +
			`<style:map style:condition="value()&gt;=0" style:apply-style-name="P"/></number:number-style>`, "#,##0;-#,##0"},
		"condition": {`<number:number-style style:name="P">` + digits + `<number:text> tr</number:text></number:number-style><number:number-style style:name="N">` + digits +
			`<style:map style:condition="value()&gt;=1000" style:apply-style-name="P"/></number:number-style>`, `[>=1000]#,##0" tr";#,##0`},
		"text": {`<number:text-style style:name="N"><number:text-content/></number:text-style>`, "@"},
		"four sections": {`<number:number-style style:name="P">` + digits + `</number:number-style><number:number-style style:name="M"><number:text>(</number:text>` + digits + `<number:text>)</number:text></number:number-style>` +
			`<number:number-style style:name="Z"><number:text>-</number:text></number:number-style><number:text-style style:name="N"><number:text-content/><style:map style:condition="value()&gt;0" style:apply-style-name="P"/>` +
			`<style:map style:condition="value()&lt;0" style:apply-style-name="M"/><style:map style:condition="value()=0" style:apply-style-name="Z"/></number:text-style>`, "#,##0;(#,##0);-;@"},
		"date":     {`<number:date-style style:name="N"><number:day/><number:text> tháng </number:text><number:month number:textual="true" number:style="long"/><number:year/></number:date-style>`, `d" tháng "mmmmyy`},
		"month":    {`<number:date-style style:name="N"><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>`, "mm/yyyy"},
		"elapsed":  {`<number:time-style style:name="N" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long" number:decimal-places="1"/></number:time-style>`, "[h]:mm:ss.0"},
		"boolean":  {`<number:boolean-style style:name="N"><number:boolean/></number:boolean-style>`, "General"},
		"in a map": {`<number:number-style style:name="N">` + digits + `<style:map style:condition="value()&gt;=0" style:apply-style-name="N"/></number:number-style>`, "#,##0;#,##0"},
	} {
		t.Run(name, func(t *testing.T) {
			p := workbook(row(`<table:table-cell table:style-name="x" office:value-type="float" office:value="1"/>`))
			p["styles.xml"] = `<office:document-styles` + names + `><office:styles>` + c.format + `<style:style style:name="x" style:family="table-cell" style:data-style-name="N"/></office:styles></office:document-styles>`
			book, findings := read(t, p.zip(t))
			if book == nil || len(findings) > 0 {
				t.Fatal(said(findings))
			}
			if got := book.Sheets[0].Cells[0].Style.Format; got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestFormulas holds how a formula is written.
func TestFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"of:=SUM([.A1:.B3];[.C1])*2":                    "SUM(A1:B3,C1)*2",
		"=SUM([.A1:.B3];2)":                             "SUM(A1:B3,2)",
		"oooc:=SUM([.$A$1:.B3])":                        "SUM($A$1:B3)",
		"msoxl:=SUM(A1:B3,2)":                           "SUM(A1:B3,2)",
		"of:=[Sheet2.A1]+[$'BC năm'.A1:.B2]":            "Sheet2!A1+'BC năm'!A1:B2",
		"of:=[$Sheet2.A1:$Sheet2.B2]":                   "Sheet2!A1:B2",
		"of:=[Sheet2.A1:Sheet3.B2]":                     "Sheet2:Sheet3!A1:B2",
		"of:=['It''s'.A1]":                              "'It''s'!A1",
		"of:=['2018'.A1]+[$'a.b'.A1]":                   "'2018'!A1+'a.b'!A1",
		"of:=['file:///C:/bc/2017.xlsx'#$'Biểu 1'.E12]": "'[2017.xlsx]Biểu 1'!E12",
		`of:=IF([.A1]>0;"a;[.B1]""x";{1;2|3;4})`:        `IF(A1>0,"a;[.B1]""x",{1,2;3,4})`,
		"of:=SUM([.A1:.A9]~[.C1:.C9]![.B1:.D1])":        "SUM(A1:A9,C1:C9 B1:D1)",
		"of:=COM.MICROSOFT.CONCAT([.A1])":               "CONCAT(A1)",
		"of:=[.#REF!]+1":                                "#REF!+1",
		"of:=#REF!+#DIV/0!+1":                           "#REF!+#DIV/0!+1",
		"of:=SUM($$Tong)":                               "SUM(Tong)",
		"of:=SUM([.A:.A])":                              "SUM(A:A)",
		"of:=[.A1":                                      "A1",
	} {
		cell := `<table:table-cell table:formula="` + escape(in) + `" office:value-type="float" office:value="1"/>`
		if got := only(t, row(cell)).Cells[0].Formula(); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
