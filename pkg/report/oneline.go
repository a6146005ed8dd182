package report

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// crowds are the lines of a file that hold labels and their figures in one text.
type crowds struct {
	*reader
	findings *findings
	on       map[*sheet.Sheet][]crowded // lines with several figures, which are not read
	prose    bool                       // no sheet of the file holds a number, so that its figures stand in sentences
}

// divide divides each cell above the first table that is alone in its row and holds a label
// and its figure in one text, as "- Tổng doanh thu: 121.050,25 tỷ đồng". The figure then
// stands as if it were typed in the next column, but its place is that of the text. Below a
// table such a line repeats or explains the table.
func (d *crowds) divide(s *sheet.Sheet) {
	var divided []sheet.Cell
	delete(d.on, s)
	top := firstTableRow(s.Cells)
	for i := range s.Cells {
		if s.Cells[i].Row() >= top {
			if divided != nil {
				divided = append(divided, s.Cells[i:]...)
			}
			break
		}
		c := s.Cells[i]
		lines, figures := d.linesIn(s.Cells, i)
		if lines == nil && (figures > 1 || d.prose && figures > 0) {
			d.crowd(s, i, figures)
		}
		if lines != nil && divided == nil {
			divided = append(make([]sheet.Cell, 0, len(s.Cells)+2*len(lines)-1), s.Cells[:i]...)
		}
		for n, l := range lines {
			name := c.Part(n, l.name)
			divided = append(divided, name, name.Within(l.value))
		}
		if lines == nil && divided != nil {
			divided = append(divided, c)
		}
	}
	if divided != nil {
		s.Cells = divided
	}
}

// firstTableRow returns the first row with a number, or with more texts than a letterhead has
// beside each other. If there is none, it is one more than the last row.
func firstTableRow(cells []sheet.Cell) int {
	row, texts := 0, 0
	for i := range cells {
		if cells[i].Row() != row {
			row, texts = cells[i].Row(), 0
		}
		if texts++; cells[i].Kind != sheet.Text || texts > 2 {
			return row
		}
	}
	return row + 1
}

// crowded is a line that holds several labels, each with its figure.
type crowded struct {
	cell    sheet.Cell
	figures int
}

// crowd notes a line with several figures. The figures are not read, and the line heads no
// others.
func (d *crowds) crowd(s *sheet.Sheet, i, figures int) {
	d.on[s] = append(d.on[s], crowded{s.Cells[i], figures})
}

// isCrowded reports whether a text is a line with several figures that are not read.
func (d *crowds) isCrowded(s *sheet.Sheet, l layout.Label) bool {
	return slices.ContainsFunc(d.on[s], func(c crowded) bool { return c.cell.Ref() == l.Ref() })
}

// report reports the lines of a sheet that have several figures.
func (d *crowds) report(s *layout.Sheet) {
	for i := range d.on[s.Source] {
		c := &d.on[s.Source][i]
		d.findings.unclear(s, d.label(layout.Label{Text: c.cell.Text, Cell: &c.cell}, label.Rows), c.figures)
	}
}

// labelled is a label with the figure behind it.
type labelled struct{ name, value string }

// linesIn returns the labels, each with its figure, in one text such as "Xuất khẩu: 865,79 triệu
// USD; nhập khẩu: 748,37 triệu USD". lines is nil if the text holds anything else. figures counts
// the figures all the same.
func (d *crowds) linesIn(cells []sheet.Cell, i int) (lines []labelled, figures int) {
	c := &cells[i]
	if c.Kind != sheet.Text || !isAlone(cells, i) {
		return nil, 0
	}
	if !strings.ContainsRune(c.Text, ':') {
		return d.sentence(c)
	}
	if l, ok := d.line(c, c.Text); ok {
		return []labelled{l}, 1
	}
	if lines, figures := d.withOrigins(c); figures > 0 {
		return lines, figures
	}
	parts := strings.Split(strings.TrimRight(strings.TrimSpace(c.Text), ".;"), ";")
	if len(parts) == 1 || len(parts) > sheet.MostParts {
		return nil, 0
	}
	for n, part := range parts {
		l, ok := d.line(c, strings.TrimSpace(part))
		if !ok {
			l, ok = d.counted(c, part)
		}
		if !ok {
			continue
		}
		if n > 0 {
			l.name = bullet(c.Text) + l.name
		}
		lines = append(lines, l)
	}
	if len(lines) < len(parts) {
		return nil, len(lines)
	}
	return lines, len(lines)
}

// bullet returns the mark before a text; empty if there is none.
func bullet(text string) string {
	end := strings.IndexFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
	return text[:max(0, end)]
}

// isAlone reports whether a cell is the only one of its row.
func isAlone(cells []sheet.Cell, i int) bool {
	row := cells[i].Row()
	return (i == 0 || cells[i-1].Row() != row) && (i+1 == len(cells) || cells[i+1].Row() != row)
}

// line returns the label and the figure of a text that holds both.
func (d *crowds) line(c *sheet.Cell, text string) (l labelled, ok bool) {
	name, value, found := strings.Cut(text, ":")
	if value = strings.TrimRight(strings.TrimSpace(value), ".;,"); !found || value == "" {
		return l, false
	}
	n, err := quantity.Parse(value, quantity.Unknown)
	if err != nil || n.Kind != quantity.Value || n.Unit == "" {
		return l, false
	}
	return labelled{name, value}, d.names(c, name)
}

// withOrigins reads a line that gives a figure and then its parts by origin: "Số dự án cấp
// mới: 109 dự án, trong đó: FDI 83 dự án, DDI 26 dự án". If the line has other parts too,
// lines is nil and figures counts all of them. figures is 0 for a line without parts.
func (d *crowds) withOrigins(c *sheet.Cell) (lines []labelled, figures int) {
	text := strings.TrimRight(strings.TrimSpace(c.Text), ".;")
	parts := strings.Split(commas().ReplaceAllString(text, ";"), ";")
	if len(parts) < 3 || len(parts) > sheet.MostParts {
		return nil, 0
	}
	whole, ok := d.line(c, parts[0])
	word, first, found := strings.Cut(parts[1], ":")
	if !ok || !found || !d.divides(c, word) {
		return nil, 0
	}
	lines, parts[1] = []labelled{whole}, first
	for _, part := range parts[1:] {
		l, ok := d.ofOrigin(c, whole.name, strings.TrimSpace(part))
		if !ok {
			return nil, len(parts)
		}
		lines = append(lines, l)
	}
	return lines, len(lines)
}

// commas matches the commas of a sentence, but none within a number.
var commas = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,[\s\p{Zs}]+`) })

// divides reports whether words say only that parts follow.
func (d *crowds) divides(c *sheet.Cell, words string) bool {
	m := d.Read(label.Text{Raw: words, Font: c.Style.Font}, label.Rows)
	return m.Understood() && m.Facets[catalogue.Breakdown] == catalogue.Part
}

// ofOrigin reads the part of a figure that is FDI or DDI, as "FDI 83 dự án".
func (d *crowds) ofOrigin(c *sheet.Cell, whole, part string) (l labelled, ok bool) {
	digit := strings.IndexFunc(part, unicode.IsDigit)
	if digit <= 0 {
		return l, false
	}
	origin, value := strings.TrimRight(strings.TrimSpace(part[:digit]), ": "), part[digit:]
	m := d.Read(label.Text{Raw: origin, Font: c.Style.Font}, label.Rows)
	if o := m.Facets[catalogue.Origin]; !m.Understood() || o != catalogue.FDI && o != catalogue.DDI || m.Facets[catalogue.Measure] != catalogue.None {
		return l, false
	}
	n, err := quantity.Parse(value, quantity.Unknown)
	if err != nil || n.Kind != quantity.Value || n.Unit == "" {
		return l, false
	}
	return labelled{whole + " " + origin, value}, true
}

// counted returns the label and the figure of a text that names what it counts behind the number,
// as "5 dự án mới". The first words behind the number are the unit.
func (d *crowds) counted(c *sheet.Cell, text string) (l labelled, ok bool) {
	words := strings.Fields(text)
	if len(words) < 2 {
		return l, false
	}
	value, name := words[0], strings.Join(words[1:], " ")
	n, err := quantity.Parse(value, quantity.Unknown)
	if err != nil || n.Kind != quantity.Value || n.Unit != "" || !d.names(c, name) {
		return l, false
	}
	for i := len(words); i > 1; i-- {
		unit := strings.Join(words[1:i], " ")
		if d.Unit(d.text(layout.Label{Text: unit, Cell: c})) != nil {
			return labelled{name, value + " " + unit}, true
		}
	}
	return l, false
}

// sentence returns the label and the figure of a sentence that holds one figure with its unit,
// and whose other words are all those of a label: "Giá trị xuất khẩu đạt 15.044,25 triệu USD."
// lines is nil for any other sentence. Only a file without numbers is read so: beside a table,
// such a sentence repeats or explains the table.
func (d *crowds) sentence(c *sheet.Cell) (lines []labelled, figures int) {
	if !d.prose {
		return nil, 0
	}
	words := strings.Fields(strings.TrimRight(strings.TrimSpace(c.Text), ".;,"))
	at, n := 0, 0
	for i := range words {
		if found := d.amount(c, words[i:]); found > 0 {
			at, n, figures = i, found, figures+1
		}
	}
	if figures != 1 {
		return nil, figures
	}
	value := strings.TrimRight(strings.Join(words[at:at+n], " "), ".;,")
	for _, behind := range [][]string{words[at+n:], words[at+1:]} { // the unit may also name what is counted
		name := strings.Join(slices.Concat(words[:at], behind), " ")
		if d.Read(label.Text{Raw: name, Font: c.Style.Font}, label.Rows).Understood() && d.names(c, name) {
			return []labelled{{name, value}}, 1
		}
	}
	return nil, 1
}

// amount returns how many words a number and its unit take up at the beginning of some words.
// It returns 0 if the words begin otherwise.
func (d *crowds) amount(c *sheet.Cell, words []string) int {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(words[0], hasNoWidth))
	if !unicode.IsDigit(first) {
		return 0
	}
	for n := min(len(words), mostAmountWords); n > 1; n-- {
		value := strings.TrimRight(strings.Join(words[:n], " "), ".;,")
		q, err := quantity.Parse(value, quantity.Unknown)
		if err == nil && q.Kind == quantity.Value && q.Unit != "" && d.Unit(d.text(layout.Label{Text: q.Unit, Cell: c})) != nil {
			return n
		}
	}
	return 0
}

// hasNoWidth reports whether a character is not seen, as a zero-width space.
func hasNoWidth(c rune) bool { return unicode.Is(unicode.Cf, c) }

// mostAmountWords is how many words a number with its unit has at most.
const mostAmountWords = 5

// names reports whether a part of a cell's text names a figure.
func (d *crowds) names(c *sheet.Cell, name string) bool {
	m := d.Read(label.Text{Raw: name, Font: c.Style.Font}, label.Rows)
	names := m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Event] != catalogue.None || m.Weak != catalogue.None
	return names && m.Facets[catalogue.Column] == catalogue.None
}
