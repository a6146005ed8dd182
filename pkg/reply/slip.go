package reply

import (
	"fmt"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
)

// slip is the hidden part of the copy: which file it answers, and what is asked.
func (c Content) slip(original *sheet.Book) *slip.Slip {
	s := &slip.Slip{
		Program: c.Program, Bloc: c.Catalogue.Bloc.ID, Period: c.Period.String(), Member: c.Report.Member,
		File: diag.Base(c.Report.Path), SHA256: c.SHA256, Alone: original == nil,
	}
	if c.Former != nil {
		s.Earlier = append(append(s.Earlier, c.Former.Earlier...), c.Former.SHA256)
	}
	for _, f := range c.Findings {
		s.Asked = append(s.Asked, slip.Ask(f))
	}
	if original != nil {
		s.Sheets = slip.Contents(own(original))
	}
	return s
}

// addSlip puts the hidden sheet with the slip behind the sheets of the workbook, and adds the
// property that announces it.
func (p *container) addSlip(b *workbook, s *slip.Slip) error {
	texts, err := s.Texts()
	if err != nil {
		return err
	}
	var rows strings.Builder
	for i, text := range texts {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c></row>`, i+1, i+1, escape(text))
	}
	part := p.free("xl/worksheets/sheet%d.xml")
	p.add(part, fmt.Appendf(nil, xmlHead+`<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>`, mainSpace, rows.String()))
	b.declare(part, sheetType)
	id, err := b.freeID()
	if err != nil {
		return err
	}
	b.doc.put(b.doc.child(b.doc.root(), "sheets"), fmt.Sprintf(`<sheet xmlns:r="%s" name="%s" sheetId="%d" state="veryHidden" r:id="%s"/>`,
		officeSpace, slip.Sheet, id, b.rels.add("worksheet", part)), false)
	return p.addProperty(b)
}

const (
	customSpace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
	typesSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
	customType  = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
	propertySet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" // the set of properties that users define
)

// addProperty adds the document property. If the existing properties cannot be added to, the
// hidden sheet is enough.
func (p *container) addProperty(b *workbook) error {
	root, err := p.links("")
	if err != nil {
		return err
	}
	property := func(id int, space string) string {
		return fmt.Sprintf(`<property%s fmtid="%s" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>`, space, propertySet, id, slip.Property, slip.Version)
	}
	space := fmt.Sprintf(` xmlns:vt="%s"`, typesSpace)
	list := root.byType["custom-properties"]
	if len(list) == 0 {
		part := "docProps/custom.xml"
		if p.parts[part] != nil {
			part = p.free("docProps/bloc%d.xml")
		}
		p.add(part, fmt.Appendf(nil, xmlHead+`<Properties xmlns="%s"%s>%s</Properties>`, customSpace, space, property(2, "")))
		b.declare(part, customType)
		root.add("custom-properties", part)
		p.save(root)
		return nil
	}
	doc, err := p.parsed(list[0], "Properties")
	if err != nil {
		return nil
	}
	last := 1
	for _, i := range doc.children(doc.root(), "property") {
		text, _ := doc.get(i, "pid")
		id, _ := strconv.Atoi(text)
		last = max(last, id)
		if name, _ := doc.get(i, "name"); name == slip.Property {
			return nil
		}
	}
	doc.put(doc.root(), property(last+1, space), false)
	p.edited[list[0]] = doc.bytes()
	return nil
}
