package reply

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/table"
)

// setting is what the two sheets need to know of their workbook.
type setting struct {
	looks  *looks
	hidden map[string]bool // the board's sheets, true for a hidden one; none if the two sheets go alone
	silent []string        // marked cells without a comment of ours
	why    string          // why the two sheets go alone; empty in a copy
}

// leads reports whether a link to a cell of a sheet works.
func (s setting) leads(name, cell string) bool {
	_, is := s.hidden[name]
	return is && cell != ""
}

// sheet returns the name of a sheet, with a remark if links cannot show it.
func (s setting) sheet(name string) string {
	if s.hidden[name] {
		return words.hidden.Say(lang, name)
	}
	return name
}

// pages are the two sheets.
func (c Content) pages(s setting) []*page {
	return []*page{c.review(s), c.confirm(s)}
}

// heading is a title that says whose report this is: that of the board, or of the file if
// nobody knows the board.
func (c Content) heading(title string) string {
	if !c.Report.Period.IsZero() {
		title += " " + table.Period(lang, c.Report.Period)
	}
	if m := c.Catalogue.Member(c.Report.Member); m != nil {
		return strings.ToUpper(words.ofMember.Say(lang, title, m.Name))
	}
	return words.ofFile.Say(lang, strings.ToUpper(title), diag.Base(c.Report.Path))
}

// review is the sheet of the findings.
func (c Content) review(s setting) *page {
	p := &page{name: report.ReviewSheet, widths: []float64{5, 10, 15, 9, 46, 13, 30, 32}, looks: s.looks}
	p.line(c.heading(words.review.Say(lang)), title)
	p.line(c.opening(s), plain)
	by, date := "", ""
	if c.Former != nil {
		by, date = c.Former.By, c.Former.Date
	}
	p.ask(words.by, by)
	p.ask(words.date, date)
	p.head = p.add(row(header, table.Words.Number, words.severity, words.sheet, words.cell, words.finding, words.use, words.toDo, words.opinion)...)
	for i, f := range c.Findings {
		at := cell{text: f.Cell, look: middle}
		if s.leads(f.Sheet, f.Cell) {
			at.look = link
		}
		p.add(cell{number: strconv.Itoa(i + 1), look: middle}, cell{text: capital(f.Severity.Word(lang)), look: middle}, cell{text: s.sheet(f.Sheet), look: text},
			at, cell{text: capital(f.Message(lang)), look: text}, cell{text: f.UseWord(lang), look: text}, cell{text: capital(advice(f)), look: text}, cell{text: c.said(f), look: text})
		if at.look == link {
			p.link(4, address(f.Sheet, f.Cell))
		}
	}
	if len(c.Findings) == 0 {
		p.line(words.nothing.Say(lang), plain)
	}
	p.add()
	for _, remark := range c.remarks(s) {
		p.line(remark, plain)
	}
	p.line(words.severities.Say(lang), hint)
	p.line(c.foot(), hint)
	return p
}

// ask adds a row whose last column is to be filled in, or holds an earlier answer.
func (p *page) ask(what diag.Text, earlier string) {
	cells := make([]cell, len(p.widths))
	for i := range cells {
		cells[i].look = plain
	}
	cells[len(cells)-2] = cell{text: what.Say(lang), look: label}
	cells[len(cells)-1] = cell{text: earlier, look: text}
	p.add(cells...)
}

// said returns what the board wrote about a finding in an earlier copy.
func (c Content) said(f diag.Finding) string {
	if c.Former == nil {
		return ""
	}
	words, _ := c.Former.Opinion(f)
	return words
}

// foot is the last line of a sheet, by which bloc recognises its own sheets.
func (c Content) foot() string { return report.ReplyMark + strings.TrimPrefix(c.Program, "bloc") + "." }

// opening says what the file is and what the board is asked to do.
func (c Content) opening(s setting) string {
	what := words.marked.Say(lang)
	switch {
	case s.why != "":
		what = words.alone.Say(lang, s.why, diag.Base(c.Report.Path))
	case len(c.Findings) == 0:
		what = words.untouched.Say(lang)
	}
	return what + words.request.Say(lang, report.ConfirmSheet)
}

// mostListed is how many cells a remark lists.
const mostListed = 30

// remarks name the cells whose marks cannot be seen as described.
func (c Content) remarks(s setting) []string {
	var list []string
	if n := len(s.silent); n > 0 {
		cells := strings.Join(s.silent[:min(n, mostListed)], "; ")
		if n > mostListed {
			cells += words.moreCells.Say(lang, n-mostListed)
		}
		list = append(list, words.silent.Say(lang, cells))
	}
	if c.speaksOf(s.hidden) {
		list = append(list, words.unhide.Say(lang))
	}
	return list
}

// speaksOf reports whether a finding or a figure stands on one of the sheets.
func (c Content) speaksOf(sheets map[string]bool) bool {
	return slices.ContainsFunc(c.Findings, func(f diag.Finding) bool { return sheets[f.Sheet] }) ||
		slices.ContainsFunc(c.Report.Figures, func(f figure.Figure) bool { return len(f.Sources) > 0 && sheets[f.Sources[0].Sheet] })
}

func row(l look, texts ...diag.Text) []cell {
	var cells []cell
	for _, t := range texts {
		cells = append(cells, cell{text: t.Say(lang), look: l})
	}
	return cells
}

// address returns a cell or a range in the form of a link.
func address(name, cell string) string {
	return "'" + strings.ReplaceAll(name, "'", "''") + "'!" + cell
}
