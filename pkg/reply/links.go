package reply

import (
	"fmt"
	"strings"
)

// links are the relationships of a part, and those that are added.
type links struct {
	part   string // the name of the part
	doc    *document
	fresh  bool // the part had no relationships
	byID   map[string]string
	byType map[string][]string // targets, by the last word of the type
	news   []string
	gone   bool // some relationships were taken out
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

// remove takes out the relationships to a part.
func (l *links) remove(part string) {
	for _, r := range l.doc.children(l.doc.root(), "Relationship") {
		if id, _ := l.doc.get(r, "Id"); l.byID[id] == part {
			l.doc.remove(r)
			l.gone = true
		}
	}
}

// save puts the changed relationships into the archive.
func (p *container) save(l *links) {
	if len(l.news) == 0 && !l.gone {
		return
	}
	l.doc.put(l.doc.root(), strings.Join(l.news, ""), false)
	if name := relsOf(l.part); l.fresh {
		p.add(name, l.doc.bytes())
	} else {
		p.edited[name] = l.doc.bytes()
	}
}

// relation returns the relationship that an element names. The file may choose any prefix for
// the attribute.
func relation(t tag) string {
	for _, a := range t.attributes {
		if a.Name.Space != "" && a.Name.Local == "id" {
			return a.Value
		}
	}
	return ""
}
