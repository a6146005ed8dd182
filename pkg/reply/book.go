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

// workbook is what is known of the workbook part, and its edits.
type workbook struct {
	name   string // of the part
	doc    *document
	rels   *links
	types  *document
	sheets map[string]string // the part of each sheet, by the sheet's name
	styles string            // the part of the styles
}

// links are the relationships of a part, and those that are added.
type links struct {
	part   string // whose they are
	doc    *document
	fresh  bool // the part had none
	byID   map[string]string
	byType map[string][]string // targets, by the last word of the type
	news   []string
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
	b := &workbook{name: root.byType["officeDocument"][0], sheets: map[string]string{}}
	if b.doc, err = p.parsed(b.name, "workbook"); err != nil {
		return nil, err
	}
	if b.types, err = p.parsed(typesPart, "Types"); err != nil {
		return nil, err
	}
	if strings.Contains(string(b.types.data), macroMainType) {
		return nil, refuse("tệp có macro", "the file holds macros")
	}
	if b.rels, err = p.links(b.name); err != nil {
		return nil, err
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
		id, ok := b.doc.get(s, "r:id")
		part := b.rels.byID[id]
		if !ok || part == "" || b.sheets[name] != "" {
			return errors.New("a sheet without a part or name of its own")
		}
		b.sheets[name] = part
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
	if doc.tags[0].name != root {
		return nil, fmt.Errorf("%s holds <%s>, expected <%s>", name, doc.tags[0].name, root)
	}
	if space, _ := doc.get(0, "xmlns"); strings.Contains(space, "purl.oclc.org") {
		return nil, fmt.Errorf("%s is strict", name)
	}
	return doc, nil
}

// links reads the relationships of a part; of the package itself for no name.
func (p *container) links(name string) (*links, error) {
	l := &links{part: name, byID: map[string]string{}, byType: map[string][]string{}}
	data, err := p.content(relsOf(name))
	if err != nil {
		return nil, err
	}
	if data == nil {
		l.fresh = true
		data = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<Relationships xmlns="` + packageSpace + `"></Relationships>`)
	}
	if l.doc, err = parse(data); err != nil {
		return nil, err
	}
	for _, r := range l.doc.children(l.doc.root(), "Relationship") {
		id, _ := l.doc.get(r, "Id")
		kind, _ := l.doc.get(r, "Type")
		target, _ := l.doc.get(r, "Target")
		if mode, _ := l.doc.get(r, "TargetMode"); mode == "External" {
			target = ""
		} else {
			target = resolve(name, target)
		}
		if _, twice := l.byID[id]; twice {
			return nil, fmt.Errorf("two relationships %s", id)
		}
		l.byID[id] = target
		kind = kind[strings.LastIndexByte(kind, '/')+1:]
		l.byType[kind] = append(l.byType[kind], target)
	}
	return l, nil
}

// add adds a relationship to a part and returns its id.
func (l *links) add(kind, part string) string {
	id := ""
	for n := 1; ; n++ {
		id = fmt.Sprintf("rIdBloc%d", n)
		if _, taken := l.byID[id]; !taken {
			break
		}
	}
	l.byID[id] = part
	l.news = append(l.news, fmt.Sprintf(`<Relationship Id="%s" Type="%s/%s" Target="/%s"/>`, id, officeSpace, kind, escape(part)))
	return id
}

// save puts the relationships that were added into the archive.
func (p *container) save(l *links) {
	if len(l.news) == 0 {
		return
	}
	l.doc.put(l.doc.root(), strings.Join(l.news, ""), false)
	if name := relsOf(l.part); l.fresh {
		p.add(name, l.doc.bytes())
	} else {
		p.edited[name] = l.doc.bytes()
	}
}

// declare gives a new part its content type.
func (b *workbook) declare(part, kind string) {
	b.types.put(b.types.root(), fmt.Sprintf(`<Override PartName="/%s" ContentType="%s"/>`, escape(part), kind), false)
}

// addSheets puts pages before the sheets of the workbook.
func (p *container) addSheets(b *workbook, pages []*page) error {
	list := b.doc.child(b.doc.root(), "sheets")
	id := 0
	for _, s := range b.doc.children(list, "sheet") {
		text, _ := b.doc.get(s, "sheetId")
		n, err := strconv.Atoi(text)
		if err != nil {
			return errors.New("a sheet without a number")
		}
		id = max(id, n)
	}
	sheets, names := "", ""
	for i, page := range pages {
		part := p.free("xl/worksheets/bloc%d.xml")
		p.add(part, page.xml())
		b.declare(part, sheetType)
		name := b.freeName(page.name)
		rel := b.rels.add("worksheet", part)
		id++
		sheets += fmt.Sprintf(`<sheet xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`, officeSpace, escape(name), id, rel)
		names += fmt.Sprintf(`<definedName name="_xlnm.Print_Titles" localSheetId="%d">'%s'!$%d:$%d</definedName>`, i, escape(strings.ReplaceAll(name, "'", "''")), page.head, page.head)
	}
	b.doc.put(list, sheets, true)
	b.shift(len(pages))
	b.addNames(list, names)
	return nil
}

// freeName returns a name that no sheet has; letters aside, names may not be alike.
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

// shift moves what counts the sheets from the first: names that belong to one, and
// which of them is shown.
func (b *workbook) shift(by int) {
	move := func(i int, attribute string) {
		if text, ok := b.doc.get(i, attribute); ok {
			if n, err := strconv.Atoi(text); err == nil {
				b.doc.set(i, attribute, strconv.Itoa(n+by))
			}
		}
	}
	if names := b.doc.child(b.doc.root(), "definedNames"); names >= 0 {
		for _, n := range b.doc.children(names, "definedName") {
			move(n, "localSheetId")
		}
	}
	views := b.doc.child(b.doc.root(), "bookViews")
	if views < 0 {
		return
	}
	for _, v := range b.doc.children(views, "workbookView") {
		if _, ok := b.doc.get(v, "activeTab"); !ok {
			b.doc.set(v, "activeTab", strconv.Itoa(by))
			continue
		}
		move(v, "activeTab")
	}
}

// addNames adds defined names at the place that the standard gives them.
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
