package report

import (
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// inFile is the kind of a remark that is the name of the file.
const inFile = "file-name"

// fileLimit finds the limit that the name of a file sets to its figures.
type fileLimit struct {
	*remarks
	found bool
	says  *remark // nil for nothing
}

// remark returns the remark of the file's name if the name limits figures or names a month;
// otherwise nil. All figures may be those of the zone, of the country's companies or the like
// that it names, so it is asked about once. Besides member, period and role, nothing else in
// the name matters.
func (f *fileLimit) remark() *remark {
	if f.found {
		return f.says
	}
	f.found = true
	base := filepath.Base(f.report.Path)
	text := strings.ReplaceAll(strings.TrimSuffix(base, filepath.Ext(base)), "_", " ")
	said := &label.Said{}
	var limits []label.Limited
	if f.CountsInName(text) {
		limits = slices.Concat(f.Said(text).Limits, f.onlyOf(text), f.numberedZones(text))
	}
	for _, l := range limits {
		if l.Named && (l.Name == "" || !f.namesMember(l.Name) && !f.listsOthers(l.Name)) {
			l.To = catalogue.Thing
			said.Limits = append(said.Limits, l)
		}
	}
	if len(said.Limits) == 0 && !f.namesMonth() {
		return nil
	}
	f.says = &remark{in: f.identity, Place: diag.Place{File: f.report.Path}, kind: inFile, text: base, bare: text, said: said, acting: acting{makes: &makes{}}}
	f.list = append(f.list, f.says)
	return f.says
}

// namesMonth reports whether the name of the file names a month of the year that is asked for,
// but not its last. Figures of the year may then cover that month alone.
func (id *identity) namesMonth() bool {
	month := id.fileName.Extent().Period
	return month.Span == figure.Month && month.Year == id.target.Year && !isLastMonth(month, id.target)
}

// datedByName reports whether a remark is the name of the file and names a month, while the
// labels give only the year.
func (t *effects) datedByName(f *inReach, r *remark) bool {
	return r.kind == inFile && t.namesMonth() && f.Role == figure.Actual && f.Period == t.target && !f.Estimate && !f.isOfWholeYear()
}

// onlyOf are the limits within what a text says that there is only: "chi co doanh nghiep Nhat".
func (f *fileLimit) onlyOf(text string) (list []label.Limited) {
	for _, l := range f.Said(text).Limits {
		if l.To == catalogue.Only {
			list = append(list, f.Said(l.Name).Limits...)
		}
	}
	return list
}

// numberedZones are the zones that a text without marks calls by a number. File names often do so
// beside words with marks: "KCN so 1 (Đồng Văn I)".
func (f *fileLimit) numberedZones(text string) (list []label.Limited) {
	for _, l := range f.Said(viet.Fold(text)).Limits {
		if l.Name != "" && strings.Trim(l.Name, "0123456789") == "" {
			list = append(list, l)
		}
	}
	return list
}

// namesMember reports whether the name behind the word for zones is that of a member. A word that
// may belong to a time ends the name: "KCN Ha Nam 2018".
func (f *fileLimit) namesMember(name string) bool {
	isOf := func(m *catalogue.Member) bool { return strings.HasPrefix(m.Fold+" ", name+" ") }
	return slices.ContainsFunc(f.members, isOf) || f.FileName(name+".xlsx").Member(f.members) != nil
}

// listsOthers reports whether the file has several rows or columns of zones, and no name among
// them begins like the zone in the file's name. The file's name then only says that zones are
// listed: "kcn-theo-dong".
func (f *fileLimit) listsOthers(name string) bool {
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
