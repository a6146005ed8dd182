package report

import (
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
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
		if l.Named && (l.Name == "" || !f.namesMember(l.Name)) {
			l.To = catalogue.Thing
			said.Limits = append(said.Limits, l)
		}
	}
	if len(said.Limits) == 0 {
		return nil
	}
	f.nameSays = &remark{Place: diag.Place{File: f.report.Path}, kind: inFile, text: base, bare: text, said: said, makes: &makes{}}
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
