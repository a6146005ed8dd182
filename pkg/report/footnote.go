package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// rowsOf returns the rows that a text between the rows of a table is about; nil if it is about
// all of them. A text that names a section is about that section. A text behind a bullet, in
// brackets, or with words that point at the row right above is about that row: with the rows
// over it or, if it is a heading, with the rows under it. A text that points at the rows above
// is about all rows above. Any other text is about the whole table.
func (b *notesBelow) rowsOf(t *layout.Table, l layout.Label) []*layout.Row {
	n, _ := slices.BinarySearchFunc(t.Rows, int32(l.Cell.Row()), func(r *layout.Row, at int32) int { return int(r.Number - at) })
	text := strings.TrimSpace(b.text(l))
	points := b.Said(b.bare(text)).Above
	bulleted := strings.IndexAny(text, bullets) == 0 || points == catalogue.RowAbove
	for _, text := range []string{b.bare(text), text} { // "Ghi chú dòng 6: …"
		if section := inSection(t, b.Said(text).Sections); section != nil {
			return section
		}
	}
	switch {
	case n == 0 || n == len(t.Rows) && points != catalogue.RowAbove || !b.IsComment(text, bulleted):
		return nil
	case !bulleted && points == catalogue.AllAbove:
		return t.Rows[:n:n]
	case !bulleted: // "Số liệu tạm tính" is of what stands around it
		return t.Rows
	}
	return aroundRow(t, n-1)
}

// aroundRow returns the row of a table at index n. A heading comes with the rows under it, any
// other row with those over it.
func aroundRow(t *layout.Table, n int) []*layout.Row {
	above := t.Rows[n]
	list := []*layout.Row{above}
	if above.Kind == layout.Heading {
		for _, row := range t.Rows[n+1:] {
			if !isUnder(row, above) {
				break
			}
			list = append(list, row)
		}
		return list
	}
	for up := above.Parent; up != nil; up = up.Parent {
		if up.Kind == layout.Body {
			list = append(list, up)
		}
	}
	return list
}

// inSection returns the rows of a table that have one of some numbers, with the rows under them;
// nil if there are none.
func inSection(t *layout.Table, numbers []string) (list []*layout.Row) {
	for _, number := range numbers {
		for _, head := range t.Rows {
			if !hasNumber(head, number) {
				continue
			}
			for _, row := range t.Rows {
				if row == head || isUnder(row, head) {
					list = append(list, row)
				}
			}
		}
	}
	return list
}

// hasNumber reports whether a row has a number, in its own text or in a cell for numbers.
func hasNumber(row *layout.Row, number string) bool {
	if strings.EqualFold(strings.Trim(row.Numbering(), "(). "), number) {
		return true
	}
	return slices.ContainsFunc(row.Ordinals(), func(c *sheet.Cell) bool { return c.Text == number })
}

// bullets are the marks at the beginning of a text that belongs to the row above it.
const bullets = "-–+•[*("

// isUnder reports whether a row stands under another one in the outline.
func isUnder(row, over *layout.Row) bool {
	for up := row.Parent; up != nil; up = up.Parent {
		if up == over {
			return true
		}
	}
	return false
}

// bears reports whether a label or a title of a table has the mark of a footnote.
func bears(t *layout.Table, mark string) bool {
	has := func(l layout.Label) bool { return hasMark(l.Text, mark) }
	for _, row := range t.Rows {
		if slices.ContainsFunc(row.Labels, has) || slices.ContainsFunc(row.Attributes(), has) {
			return true
		}
	}
	return slices.ContainsFunc(t.Columns, func(c *layout.Column) bool { return slices.ContainsFunc(c.Labels, has) })
}

// hasMark reports whether a label has the mark of a footnote.
func hasMark(text, mark string) bool { return markAt(text, mark) >= 0 }

// markAt returns the index at which a text has the mark of a footnote; -1 if it has none. One
// star is no part of two.
func markAt(text, mark string) int {
	if mark[0] != '*' {
		return strings.Index(text, mark)
	}
	for at := 0; at < len(text); {
		start := strings.IndexByte(text[at:], '*')
		if start < 0 {
			return -1
		}
		start += at
		for at = start; at < len(text) && text[at] == '*'; at++ {
		}
		if text[start:at] == mark {
			return start
		}
	}
	return -1
}

// footnoteMark returns the mark that a footnote begins with, as "(1)" or "*"; empty if it begins
// with none.
func footnoteMark(text string) string {
	text = strings.TrimSpace(text)
	if rest := strings.TrimLeft(text, "*"); len(rest) < len(text) {
		return text[:len(text)-len(rest)]
	}
	if rest := strings.TrimLeft(text, raised); len(rest) < len(text) {
		return text[:len(text)-len(rest)]
	}
	end := strings.IndexAny(text, ")]")
	if strings.IndexAny(text, "([") != 0 || end < 2 || end > 3 || strings.Trim(text[1:end], marks) != "" {
		return ""
	}
	return text[:end+1]
}

// markOf returns the mark of a footnote, which may stand behind the word for a note: "Ghi chú:
// (*) …".
func (r *reader) markOf(text string) string {
	name, rest, named := strings.Cut(text, ":")
	if mark := footnoteMark(text); mark != "" || !named || !r.IsRemark(label.Text{Raw: name}) {
		return mark
	}
	return footnoteMark(rest)
}

// raised are the raised digits that stand behind a label.
const raised = "¹²³⁴⁵⁶⁷⁸⁹"

// marks are the characters that a footnote's mark may have in brackets.
const marks = "0123456789*abcdeivx"

// bare returns a text without the mark of a footnote, or the name of an author, at its beginning:
// "(1) …", "Lan: …".
func (r *reader) bare(text string) string {
	text = strings.TrimSpace(text)
	text = strings.TrimSpace(strings.TrimPrefix(text, footnoteMark(text)))
	if r.Said(text).Harmless == catalogue.AsAbbreviations {
		return text
	}
	name, rest, named := strings.Cut(text, ":")
	rest = strings.TrimSpace(rest)
	if named && rest != "" && r.IsRemark(label.Text{Raw: name}) {
		if r.Said(name).Harmless == catalogue.AsSource {
			return text // "Nguồn: …" says what the rest is
		}
		return rest // "Ghi chú: …"
	}
	if named && !r.Said(text).Prose && r.Said(name).Harmless != catalogue.AsExplanation && len(strings.Fields(name)) <= longestName && r.saysNothing(name) && len(r.Said(rest).Unknown) <= len(r.Said(text).Unknown) {
		return rest // a "name" that is understood together with what follows is not one
	}
	return text
}

// longestName is how many words the name of a person or a department has at most.
const longestName = 4

// saysNothing reports whether a text says nothing of figures, as a name or "Ghi chú". Words that
// explain say why the rest limits nothing: "Thị trường chính: …".
func (r *reader) saysNothing(text string) bool {
	said := r.Said(text)
	return !said.Timed && !said.Figures && said.Harmless != catalogue.AsExplanation && len(said.Limits)+len(said.Units) == 0 && !r.label(layout.Label{Text: text}, label.Rows).Facets.Said() && !r.GivesUnit(text+": 1") && said.Of.IsEmpty()
}
