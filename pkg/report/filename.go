package report

import (
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// inFile is the kind of the remark of a file's name.
const inFile = "file-name"

// nameLimits returns the remark of the file's name where that names a zone, companies of one
// country or the like: it may be what all its figures are of, which is asked once. Whatever else
// the name says beside member, period and role is harmless. It is nil where it limits nothing.
func (f *file) nameLimits() *remark {
	if f.named {
		return f.nameSays
	}
	f.named = true
	base := filepath.Base(f.report.Path)
	text := strings.ReplaceAll(strings.TrimSuffix(base, filepath.Ext(base)), "_", " ")
	said := &label.Said{}
	for _, l := range slices.Concat(f.Said(text).Limits, f.numberedZones(text)) {
		if l.Named && (l.Name == "" || !f.namesMember(l.Name) && !f.listsOthers(l.Name)) {
			l.To = catalogue.Thing
			said.Limits = append(said.Limits, l)
		}
	}
	if len(said.Limits) == 0 {
		return nil
	}
	f.nameSays = &remark{Place: diag.Place{File: f.report.Path}, kind: inFile, text: base, bare: text, said: said, acting: acting{makes: &makes{}}}
	f.remarks = append(f.remarks, f.nameSays)
	return f.nameSays
}

// numberedZones are the zones that a text without marks calls by a number, as a name often has it
// beside words with marks: "KCN so 1 (Đồng Văn I)".
func (f *file) numberedZones(text string) (list []label.Limited) {
	for _, l := range f.Said(viet.Fold(text)).Limits {
		if l.Name != "" && strings.Trim(l.Name, "0123456789") == "" {
			list = append(list, l)
		}
	}
	return list
}

// namesMember reports whether a name behind the word for zones is that of a member, be it cut off by
// a word that may be one of time: "KCN Ha Nam 2018".
func (f *file) namesMember(name string) bool {
	isOf := func(m *catalogue.Member) bool { return strings.HasPrefix(m.Fold+" ", name+" ") }
	return slices.ContainsFunc(f.members, isOf) || f.FileName(name+".xlsx").Member(f.members) != nil
}

// listsOthers reports whether the rows or the columns of the file are zones by their names, of which none
// begins like one that the name of the file seems to be of: "kcn-theo-dong" lists them in rows.
func (f *file) listsOthers(name string) bool {
	words := strings.Fields(name)
	begins, zones := " "+strings.Join(words[:min(2, len(words))], " ")+" ", 0
	for _, s := range f.layouts {
		for _, t := range s.Tables {
			for _, l := range firstLabels(t) {
				if !f.label(l, label.Rows).Zone {
					continue
				}
				if zones++; strings.Contains(" "+viet.Fold(f.text(l))+" ", begins) {
					return false
				}
			}
		}
	}
	return zones > 1
}

// firstLabels lists the first labels of the rows and of the columns of a table.
func firstLabels(t *layout.Table) (list []layout.Label) {
	for _, row := range t.Rows {
		if len(row.Labels) > 0 && row.Kind == layout.Body {
			list = append(list, row.Labels[0])
		}
	}
	for _, c := range t.Columns {
		if len(c.Labels) > 0 {
			list = append(list, c.Labels[0])
		}
	}
	return list
}
