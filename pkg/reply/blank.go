package reply

import (
	"archive/zip"
	"bytes"
	"fmt"
)

// blank is a workbook without sheets, for a reply that cannot be a copy.
func blank() []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range []part{
		{typesPart, []byte(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`)},
		{"_rels/.rels", fmt.Appendf(nil, xmlHead+`<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>`, packageSpace, officeSpace)},
		{"xl/_rels/workbook.xml.rels", fmt.Appendf(nil, xmlHead+`<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/styles" Target="styles.xml"/></Relationships>`, packageSpace, officeSpace)},
		{"xl/workbook.xml", fmt.Appendf(nil, xmlHead+`<workbook xmlns="%s"><sheets></sheets></workbook>`, mainSpace)},
		{"xl/styles.xml", fmt.Appendf(nil, xmlHead+`<styleSheet xmlns="%s"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts>`+
			`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`+
			`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`+
			`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`+
			`<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`, mainSpace)},
	} {
		// A buffer in memory never fails.
		_ = write(w, p)
	}
	_ = w.Close()
	return out.Bytes()
}
