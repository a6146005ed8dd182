package reply

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The names of relationships and parts, in the usual form of the standard.
const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/relationships"
	typesPart     = "[Content_Types].xml"
	sheetType     = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
	commentsType  = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
	drawingType   = "application/vnd.openxmlformats-officedocument.vmlDrawing"
	macroMainType = "macroEnabled"
)

// workbook is the workbook part with its edits, and what it says.
type workbook struct {
	name   string // the name of the part
	doc    *document
	rels   *links
	types  *document
	sheets map[string]string // the part of each sheet, by the sheet's name
	hidden map[string]bool   // the sheets that are not shown
	styles string            // the part of the styles
	lastID int               // the highest sheet id so far
	former map[string]bool   // the sheets that bloc added to an earlier copy; they are taken out
}

// book finds the workbook part and its sheets.
func (p *container) book() (*workbook, error) {
	root, err := p.links("")
	if err != nil {
		return nil, err
	}
	if len(root.byType["officeDocument"]) != 1 {
		return nil, errors.New("no workbook, or several")
	}
	b := &workbook{name: root.byType["officeDocument"][0], sheets: map[string]string{}, hidden: map[string]bool{}, former: map[string]bool{}}
	if b.doc, err = p.parsed(b.name, "workbook"); err != nil {
		return nil, err
	}
	if b.types, err = p.parsed(typesPart, "Types"); err != nil {
		return nil, err
	}
	if strings.Contains(string(b.types.data), macroMainType) {
		return nil, refuse(refusals.macros)
	}
	if b.rels, err = p.links(b.name); err != nil {
		return nil, err
	}
	if len(b.rels.byType["revisionHeaders"]) > 0 {
		return nil, refuse(refusals.shared)
	}
	if len(b.rels.byType["styles"]) != 1 {
		return nil, errors.New("no styles, or several")
	}
	b.styles = b.rels.byType["styles"][0]
	return b, b.findSheets()
}

func (b *workbook) findSheets() error {
	list := b.doc.child(b.doc.root(), "sheets")
	if list < 0 {
		return errors.New("no list of sheets")
	}
	for _, s := range b.doc.children(list, "sheet") {
		name, _ := b.doc.get(s, "name")
		part := b.rels.byID[relation(b.doc.tags[s])]
		if part == "" || b.sheets[name] != "" {
			return errors.New("a sheet without a part or name of its own")
		}
		b.sheets[name] = part
		state, _ := b.doc.get(s, "state")
		b.hidden[name] = state == "hidden" || state == "veryHidden"
	}
	return nil
}

// parsed parses a part whose root has the name and is in the usual namespace.
func (p *container) parsed(name, root string) (*document, error) {
	data, err := p.need(name)
	if err != nil {
		return nil, err
	}
	doc, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return doc, usual(doc, name, root)
}

// usual refuses a part whose root has another name, or is in the namespace of Strict Open XML.
func usual(doc *document, name, root string) error {
	if doc.tags[0].name != root {
		return fmt.Errorf("%s holds <%s>, expected <%s>", name, doc.tags[0].name, root)
	}
	if space, _ := doc.get(0, "xmlns"); strings.Contains(space, "purl.oclc.org") {
		return refuse(refusals.strict)
	}
	return nil
}

// declare gives a new part its content type.
func (b *workbook) declare(part, kind string) {
	b.types.put(b.types.root(), fmt.Sprintf(`<Override PartName="/%s" ContentType="%s"/>`, escape(part), kind), false)
}

// freeID returns an id that no sheet has.
func (b *workbook) freeID() (int, error) {
	for _, s := range b.doc.children(b.doc.child(b.doc.root(), "sheets"), "sheet") {
		text, _ := b.doc.get(s, "sheetId")
		n, err := strconv.Atoi(text)
		if err != nil {
			return 0, errors.New("a sheet without a number")
		}
		b.lastID = max(b.lastID, n)
	}
	b.lastID++
	return b.lastID, nil
}

// addSheets puts pages before the sheets of the workbook.
func (p *container) addSheets(b *workbook, pages []*page) error {
	list := b.doc.child(b.doc.root(), "sheets")
	sheets, names := "", ""
	for i, page := range pages {
		part := p.free("xl/worksheets/sheet%d.xml")
		p.add(part, page.xml())
		b.declare(part, sheetType)
		name := b.freeName(page.name)
		rel := b.rels.add("worksheet", part)
		id, err := b.freeID()
		if err != nil {
			return err
		}
		sheets += fmt.Sprintf(`<sheet xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`, officeSpace, escape(name), id, rel)
		names += fmt.Sprintf(`<definedName name="_xlnm.Print_Titles" localSheetId="%d">'%s'!$%d:$%d</definedName>`, i, escape(strings.ReplaceAll(name, "'", "''")), page.head, page.head)
	}
	b.doc.put(list, sheets, true)
	b.shift(len(pages))
	b.addNames(list, names)
	return nil
}

// removeFormer takes the sheets of an earlier copy out of the workbook.
func (p *container) removeFormer(b *workbook) {
	for _, s := range b.doc.children(b.doc.child(b.doc.root(), "sheets"), "sheet") {
		name, _ := b.doc.get(s, "name")
		if !b.former[name] {
			continue
		}
		part := b.sheets[name]
		b.doc.remove(s)
		b.rels.remove(part)
		for _, i := range b.types.children(b.types.root(), "Override") {
			if of, _ := b.types.get(i, "PartName"); of == "/"+part {
				b.types.remove(i)
			}
		}
		p.removed[part], p.removed[relsOf(part)] = true, true
		delete(b.sheets, name)
	}
}

// freeName returns a name that no sheet has. Names that differ only in case are the same.
func (b *workbook) freeName(name string) string {
	taken := func(name string) bool {
		for other := range b.sheets {
			if strings.EqualFold(other, name) {
				return true
			}
		}
		return false
	}
	free := name
	for n := 2; taken(free); n++ {
		free = fmt.Sprintf("%s (%d)", name, n)
	}
	return free
}

// shift moves what counts the sheets from the first one: names that belong to a sheet, and
// which sheet is shown. What belongs to a sheet that is taken out goes with it.
func (b *workbook) shift(by int) {
	place := b.placesAfter(by)
	if names := b.doc.child(b.doc.root(), "definedNames"); names >= 0 {
		for _, n := range b.doc.children(names, "definedName") {
			switch now, ok := place(n, "localSheetId"); {
			case ok && now < 0:
				b.doc.remove(n)
			case ok:
				b.doc.set(n, "localSheetId", strconv.Itoa(now))
			}
		}
	}
	views := b.doc.child(b.doc.root(), "bookViews")
	if views < 0 && len(b.sheets) > 0 {
		b.doc.before(b.doc.child(b.doc.root(), "sheets"), fmt.Sprintf(`<bookViews><workbookView activeTab="%d"/></bookViews>`, by))
	}
	if views < 0 {
		return
	}
	for _, v := range b.doc.children(views, "workbookView") {
		// The tabs begin with ours; otherwise nobody would see that they are there.
		if _, ok := b.doc.get(v, "firstSheet"); ok {
			b.doc.set(v, "firstSheet", "0")
		}
		now, ok := place(v, "activeTab")
		if !ok || now < 0 {
			now = by
		}
		b.doc.set(v, "activeTab", strconv.Itoa(now))
	}
}

// placesAfter returns a function for an attribute that counts sheets. It returns the number of
// the sheet once ours stand before the others and those of an earlier copy are gone: -1 for
// one of the latter, and false if the attribute counts none.
func (b *workbook) placesAfter(by int) func(i int, attribute string) (int, bool) {
	var places []int
	for _, s := range b.doc.children(b.doc.child(b.doc.root(), "sheets"), "sheet") {
		if name, _ := b.doc.get(s, "name"); b.former[name] {
			places = append(places, -1)
			continue
		}
		places = append(places, by)
		by++
	}
	return func(i int, attribute string) (int, bool) {
		text, _ := b.doc.get(i, attribute)
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 || n >= len(places) {
			return 0, false
		}
		return places[n], true
	}
}

// addNames adds defined names at the place that the standard demands.
func (b *workbook) addNames(sheets int, names string) {
	if list := b.doc.child(b.doc.root(), "definedNames"); list >= 0 {
		b.doc.put(list, names, false)
		return
	}
	after := sheets
	for _, name := range []string{"functionGroups", "externalReferences"} {
		if i := b.doc.child(b.doc.root(), name); i >= 0 {
			after = i
		}
	}
	b.doc.cuts = append(b.doc.cuts, cut{b.doc.tags[after].after, 0, "<definedNames>" + names + "</definedNames>"})
}

// finish puts the edited workbook into the archive.
func (p *container) finish(b *workbook, l *looks) error {
	p.edited[b.name] = b.doc.bytes()
	p.edited[typesPart] = b.types.bytes()
	p.edited[b.styles] = l.doc.bytes()
	p.save(b.rels)
	for name, content := range p.edited {
		if _, err := parse(content); err != nil {
			return fmt.Errorf("%s as edited: %w", name, err)
		}
	}
	slices.SortStableFunc(p.added, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return nil
}
