package report_test

import (
	"fmt"
	"strings"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// outline writes layout A: a row for each node of a tree.
type outline struct{ *page }

func flowsByOrigin(p *page)    { outline{p}.rows(tree{p}.under(flows), columns{p}.anyTime()) }
func flowsByIndicator(p *page) { outline{p}.rows(tree{p}.over(flows), columns{p}.anyTime()) }
func flowsByEvent(p *page)     { outline{p}.rows(tree{p}.byEvent(), columns{p}.anyTime()) }
func flowsFlat(p *page) {
	list := tree{p}.flat(flows)
	if p.own.listing {
		p.habit("list heading")
		list = []node{{label: p.one("Cấp mới, điều chỉnh và thu hồi", "Tình hình cấp mới, điều chỉnh, thu hồi", "Cấp mới, điều chỉnh"), kids: list}}
	}
	outline{p}.rows(list, columns{p}.anyTime())
}
func stocksByOrigin(p *page) { outline{p}.rows(tree{p}.under(stocks), columns{p}.days()) }
func stocksByIndicator(p *page) {
	outline{p}.rows(tree{p}.over(stocks), columns{p}.days())
}

func singlesInRows(p *page) { outline{p}.rows(tree{p}.only(singles), columns{p}.years()) }

func everythingByOrigin(p *page) {
	outline{p}.rows(append(tree{p}.under(append(flows[:len(flows):len(flows)], stocks...)), tree{p}.rest()), columns{p}.years())
}

func everythingByIndicator(p *page) {
	outline{p}.rows([]node{{label: p.one("Thu hút đầu tư", "Tình hình đầu tư", "KẾT QUẢ ĐẦU TƯ"), kids: tree{p}.over(append(flows[:len(flows):len(flows)], stocks...))}, tree{p}.rest()}, columns{p}.years())
}

// rows writes layout A: a header, and a row a node.
func (p outline) rows(nodes []node, columns []series) {
	f := p.form(nodes)
	p.habit("rows " + f.name())
	p.own.count = 0
	labels := []string{p.one("Chỉ tiêu", "Nội dung", "Tên chỉ tiêu")}
	if f.numbers {
		labels = append([]string{p.one("STT", "TT")}, labels...)
	} else if f.sections {
		labels = append([]string{p.one("Nhóm", "Lĩnh vực", "")}, labels...)
	}
	f.label = len(labels)
	if f.units == "column" {
		labels = append(labels, p.one("Đơn vị tính", "ĐVT", "Đơn vị"))
	}
	f.first = len(labels) + 1
	p.header(labels, columns)
	for i, n := range nodes {
		p.node(f, n, columns, []int{i})
	}
}

// header writes one or two rows of headers, and now and then the numbers of the columns.
func (p outline) header(labels []string, columns []series) {
	p.row++
	for i, text := range labels {
		p.bold(i+1, text)
	}
	for i, c := range columns {
		p.bold(len(labels)+1+i, c.header)
	}
	if p.rarely() {
		p.row++
		letters := map[bool]int{true: len(labels)}[p.coin()]
		for i := range len(labels) + len(columns) {
			if i < letters {
				p.text(i+1, string(rune('A'+i)))
			} else {
				p.text(i+1, fmt.Sprintf("(%d)", i+1-letters))
			}
		}
	}
}

// form is how a table shows its outline and its units.
type form struct {
	numbers  bool
	prefixed bool     // the numbers stand before the labels
	sections bool     // the first level stands in a column of its own, merged down
	styles   []string // of numbers by depth: I A 1 1.1 a -
	units    string   // column, label or glued
	label    int
	first    int
}

func (f form) name() string {
	return fmt.Sprint(f.styles, f.units, map[bool]string{true: " sections"}[f.sections], map[bool]string{true: " prefixed"}[f.prefixed])
}

func (p outline) form(nodes []node) form {
	f := form{units: p.one("column", "column", "label", "label", "glued")}
	f.styles = [][]string{{"I", "1", "-"}, {"A", "I", "1"}, {"1", "1.1", "1.1.1"}, {"I", "1", "a"}, {"1", "-", "+"}, {"I", "1", "1.1"}}[p.IntN(6)]
	twoLevels := true
	for _, n := range nodes {
		twoLevels = twoLevels && n.id == "" && len(n.kids) > 0
		for _, kid := range n.kids {
			twoLevels = twoLevels && len(kid.kids) == 0
		}
	}
	switch p.IntN(5) {
	case 0:
		f.prefixed = true
	case 1:
		f.styles = nil // indentation and bold type alone
	case 2:
		if f.sections = twoLevels; !f.sections {
			f.numbers = true
		}
	default:
		f.numbers = true
	}
	return f
}

// mark is the number of a row by the places of it and of the rows over it.
func (f form) mark(path []int) string {
	depth := len(path) - 1
	if depth >= len(f.styles) {
		return ""
	}
	n := path[depth]
	switch style := f.styles[depth]; style {
	case "I":
		return []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}[n]
	case "A", "a":
		return string(rune(style[0]) + rune(n))
	case "1":
		return fmt.Sprint(n + 1)
	case "1.1", "1.1.1":
		text := ""
		for _, i := range path {
			if f.styles[0] != "1" && text == "" && len(path) > strings.Count(style, ".")+1 {
				path = path[1:]
				text = " "
				continue
			}
			text += fmt.Sprintf(".%d", i+1)
		}
		parts := path[max(0, len(path)-strings.Count(style, ".")-1):]
		text = ""
		for _, i := range parts {
			text += fmt.Sprintf(".%d", i+1)
		}
		return text[1:]
	default:
		return style
	}
}

// node writes a row and those under it.
func (p outline) node(f form, n node, columns []series, path []int) {
	if f.sections && len(path) == 1 {
		p.section(f, n, columns, path)
		return
	}
	p.row++
	if n.id == "" && p.rarely() {
		p.row++ // offices leave blank rows
	}
	if f.numbers && !f.sections {
		p.raw(1, sheet.Text, p.running(f.mark(path), len(path)), false)
	}
	label, unit := n.label, unitText{}
	if n.id != "" {
		unit = p.unit(n.id)
		switch f.units {
		case "column":
			p.text(f.label+1, unit.text)
		case "label":
			label += p.one(" ("+unit.text+")", ", "+unit.text)
		}
	}
	label += p.summed(f, n, path)
	p.notes(f.label, label)
	p.raw(f.label, sheet.Text, f.before(path)+p.typing.write(label), n.id == "" || len(n.kids) > 0)
	if n.id != "" {
		p.figures(f, n.id, columns, unit)
	}
	for i, kid := range n.kids {
		p.node(f, kid, columns, append(path[:len(path):len(path)], i))
	}
}

// section writes a heading beside the rows under it.
func (p outline) section(f form, n node, columns []series, path []int) {
	p.row++
	p.bold(1, n.label)
	if p.coin() {
		p.merge(1, 1, len(n.kids)-1)
	}
	p.row--
	for i, kid := range n.kids {
		p.node(f, kid, columns, append(path, i))
	}
}

// before is what stands before a label in its own cell.
func (f form) before(path []int) string {
	switch mark := f.mark(path); {
	case f.sections || f.numbers:
		return ""
	case mark == "-" && f.prefixed || mark == "+":
		return mark + " "
	case f.prefixed:
		return mark + ". "
	}
	return strings.Repeat("   ", len(path)-1)
}

// figures writes the figures of an indicator.
func (p outline) figures(f form, id string, columns []series, unit unitText) {
	for i, c := range columns {
		if c.ratio {
			p.put(f.first+i, sheet.Number, "107.25", false)
		} else {
			p.figure(f, f.first+i, p.value(id, c.period, c.role).Shift(unit.shift), unit)
		}
	}
}

// figure writes a figure, with its unit where the form has no other place for it.
func (p outline) figure(f form, col int, d quantity.Decimal, unit unitText) {
	if f.units != "glued" {
		p.number(col, d)
		return
	}
	p.shows(col)
	notation := p.notation
	if notation == "" {
		notation = "vi"
	}
	p.put(col, sheet.Text, quantity.Format(d, -1, notation)+" "+unit.text, false)
}
