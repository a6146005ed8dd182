package reply

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// look is how a cell of the two sheets looks.
type look int

const (
	plain look = iota
	title
	header
	text
	middle
	money  // two decimals
	count  // no decimals
	quoted // quoted from a report, beside a number
	link
	signature
	hint  // in italics
	label // beside a cell to be filled in
	lookCount
)

// looks are the styles of the workbook, with ours behind them.
type looks struct {
	doc    *document
	xfs    []int // the cell styles, in order
	ids    [lookCount]int
	next   int            // the number of the next style
	fill   int            // the fill of marked cells
	marked map[string]int // the style of a marked cell, by the style that the cell had
	added  string
	again  bool            // the workbook is itself a copy that came back
	former map[string]bool // the numbers of the fills of marks in an earlier copy
}

// addLooks adds our fonts, fills, borders and cell styles.
func (p *container) addLooks(b *workbook) (*looks, error) {
	doc, err := p.parsed(b.styles, "styleSheet")
	if err != nil {
		return nil, err
	}
	l := &looks{doc: doc, marked: map[string]int{}, former: map[string]bool{}}
	list := doc.child(doc.root(), "cellXfs")
	if list < 0 {
		return nil, errors.New("no cell styles")
	}
	l.xfs = doc.children(list, "xf")
	l.next = len(l.xfs)
	if len(l.xfs) == 0 {
		return nil, errors.New("no cell styles")
	}
	font, err := l.extend("fonts", "font", fonts)
	if err != nil {
		return nil, err
	}
	fill, err := l.extend("fills", "fill", fills)
	if err != nil {
		return nil, err
	}
	border, err := l.extend("borders", "border", borders)
	if err != nil {
		return nil, err
	}
	l.fill = fill + 1
	for i := range lookCount {
		l.ids[i] = l.style(xf(i, font, fill, border))
	}
	return l, nil
}

// The fonts, by number from the first of ours.
const fonts = `<font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>` +
	`<font><b/><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>` +
	`<font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font>` +
	`<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/></font>` +
	`<font><i/><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>`

// The fills of headers and of marked cells. The latter is hatched, so that it shows in black
// and white too.
const fills = `<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill>` +
	`<fill><patternFill patternType="lightUp"><fgColor rgb="FFC00000"/><bgColor rgb="FFFFF2CC"/></patternFill></fill>`

const borders = `<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>`

// xf is one of our styles. Its numbers count from the first of our fonts, fills and borders.
func xf(l look, font, fill, border int) string {
	number, align, f, in, head := 0, `vertical="top"`, font, border, 0
	switch l {
	case plain:
		in = 0
	case title:
		f, in, align = font+2, 0, `horizontal="center" vertical="center"`
	case header:
		f, head, align = font+1, fill, `horizontal="center" vertical="center"`
	case middle:
		align = `horizontal="center" vertical="top"`
	case quoted:
		align = `horizontal="right" vertical="top"`
	case money:
		number = 4
	case count:
		number = 3
	case link:
		f, align = font+3, `horizontal="center" vertical="top"`
	case signature:
		f, in, align = font+1, 0, `horizontal="center" vertical="top"`
	case label:
		f, in, align = font+1, 0, `horizontal="right" vertical="top"`
	case hint:
		f, in, align = font+4, 0, `horizontal="center" vertical="top"`
	}
	return fmt.Sprintf(`<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment %s wrapText="1"/></xf>`,
		number, f, head, in, align)
}

// extend adds elements to a list of the styles, and returns the number of the first one.
func (l *looks) extend(list, element, news string) (int, error) {
	at := l.doc.child(l.doc.root(), list)
	if at < 0 {
		return 0, fmt.Errorf("no %s among the styles", list)
	}
	n := len(l.doc.children(at, element))
	l.doc.put(at, news, false)
	if _, counted := l.doc.get(at, "count"); counted {
		l.doc.set(at, "count", strconv.Itoa(n+strings.Count(news, "<"+element+">")))
	}
	return n, nil
}

// style adds a cell style and returns its number.
func (l *looks) style(xf string) int {
	l.added += xf
	l.next++
	return l.next - 1
}

// mark returns the style of a cell once it is marked: the same style with another fill. ok is
// false for a style that does not exist.
func (l *looks) mark(style string) (string, bool) {
	n := 0
	if style != "" {
		var err error
		if n, err = strconv.Atoi(style); err != nil || n < 0 || n >= len(l.xfs) {
			return "", false
		}
	}
	key := strconv.Itoa(n)
	if _, known := l.marked[key]; !known {
		l.marked[key] = l.style(l.withFill(n, l.fill))
	}
	return strconv.Itoa(l.marked[key]), true
}

// withFill returns a style with another fill.
func (l *looks) withFill(n, fill int) string {
	t := l.doc.tags[l.xfs[n]]
	start := string(l.doc.data[t.start:t.end])
	for _, name := range []string{"fillId", "applyFill"} {
		if from, to, ok := attribute(start, name); ok {
			start = start[:from] + start[to:]
		}
	}
	start = strings.Replace(start, "<xf", fmt.Sprintf(`<xf fillId="%d" applyFill="1"`, fill), 1)
	return start + string(l.doc.data[t.end:t.after])
}

// mostStyles is how many cell styles Excel takes in a workbook. If there are more, it drops
// formats.
const mostStyles = 65_490

// seal puts the added styles into the list.
func (l *looks) seal() error {
	if l.next > mostStyles {
		return refuse(refusals.styles)
	}
	list := l.doc.child(l.doc.root(), "cellXfs")
	l.doc.put(list, l.added, false)
	if _, counted := l.doc.get(list, "count"); counted {
		l.doc.set(list, "count", strconv.Itoa(l.next))
	}
	return nil
}
