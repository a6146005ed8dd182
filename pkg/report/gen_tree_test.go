package report_test

import (
	"strings"
)

// node is a row of a table with the rows under it.
type node struct {
	label string
	id    string // of its figures, empty for a heading
	kids  []node
}

var origins = []string{"fdi", "ddi"}

// tree draws the rows of a table: which stand under which.
type tree struct{ *page }

// under puts indicators below their origins.
func (p tree) under(bases []string) []node {
	var list []node
	for _, origin := range origins {
		top := node{label: p.one(originNames[origin]...)}
		for _, k := range p.Perm(len(bases)) {
			top.kids = append(top.kids, node{label: p.label(bases[k]), id: bases[k] + "." + origin})
		}
		list = append(list, top)
	}
	return list
}

// over puts origins below their indicators, some of which give their sum.
func (p tree) over(bases []string) []node {
	var list []node
	for _, k := range p.Perm(len(bases)) {
		top := node{label: p.label(bases[k])}
		if p.catalogue.Indicator(bases[k]) != nil && p.coin() {
			top.id = bases[k]
		}
		for _, origin := range origins {
			top.kids = append(top.kids, node{label: p.one(originNames[origin]...), id: bases[k] + "." + origin})
		}
		list = append(list, top)
	}
	return list
}

// byEvent has headings that say what happened, over or under those of the origins.
func (p tree) byEvent() []node {
	events := []node{
		{label: p.one("Cấp mới", "Dự án cấp mới", "Tình hình cấp mới", "Cấp mới GCNĐKĐT"), kids: []node{
			{label: p.one("Số dự án", "Số lượng dự án"), id: "projects.new"}, {label: p.one("Vốn đăng ký", "Tổng vốn đầu tư", "Vốn đầu tư"), id: "capital.new"}}},
		{label: p.one("Điều chỉnh", "Điều chỉnh GCNĐKĐT"), kids: []node{
			{label: p.one("Số lượt", "Số lượt dự án"), id: "projects.adjusted"}, {label: p.one("Vốn tăng thêm", "Vốn đầu tư tăng thêm"), id: "capital.added"}}},
	}
	var list []node
	if p.coin() {
		for _, origin := range origins {
			top := node{label: p.one(originNames[origin]...)}
			for _, e := range events {
				heading := node{label: e.label}
				for _, kid := range e.kids {
					heading.kids = append(heading.kids, node{label: kid.label, id: kid.id + "." + origin})
				}
				top.kids = append(top.kids, heading)
			}
			list = append(list, top)
		}
		return list
	}
	for _, e := range events {
		top := node{label: e.label}
		for _, kid := range e.kids {
			sub := node{label: kid.label}
			for _, origin := range origins {
				sub.kids = append(sub.kids, node{label: p.one(originNames[origin]...), id: kid.id + "." + origin})
			}
			top.kids = append(top.kids, sub)
		}
		list = append(list, top)
	}
	return list
}

// flat says everything in each label.
func (p tree) flat(bases []string) []node {
	var list []node
	for _, base := range bases {
		for _, origin := range origins {
			name := strings.ToUpper(origin)
			list = append(list, node{label: p.label(base) + p.one(" ("+name+")", " "+name, " - "+name, " của khu vực "+name), id: base + "." + origin})
		}
	}
	return list
}

// only lists indicators without origins.
func (p tree) only(bases []string) []node {
	var list []node
	for _, k := range p.Perm(len(bases)) {
		list = append(list, node{label: p.label(bases[k]), id: bases[k]})
	}
	return list
}

func (p tree) rest() node {
	return node{label: p.one("Hạ tầng và sản xuất kinh doanh", "Kết quả sản xuất kinh doanh", "CÁC CHỈ TIÊU KHÁC"), kids: p.only(singles)}
}
