package xls

import (
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// names are what formulas refer to by number: other sheets, other workbooks and names. What is
// broken among them makes formulas unknown, but no file unusable.
type names struct {
	books  []bookOf
	sheets []sheetsOf
	list   []name
	count  int // of all of them
}

// bookOf is a workbook whose sheets formulas name: this one, another one, or none for an
// add-in.
type bookOf struct {
	own    bool
	number int      // its number among the other workbooks, from 1
	sheets []string // of another workbook
	names  []string // the names that it defines
}

// sheetsOf is a range of sheets in a workbook, mostly a single one.
type sheetsOf struct{ book, first, last int }

// name is a name that the workbook defines.
type name struct {
	text    string
	builtin int // the number of a name that Excel itself gives; 0 for none
	sheet   int // the number of the sheet that it belongs to; 0 for none
	tokens  []byte
}

// mostNames bounds the names and sheets that formulas refer to, all of them together.
const mostNames = 65_536

func (n *names) counted(more int) error {
	if n.count += more; n.count <= mostNames {
		return nil
	}
	return sheet.OverLimit(sheet.Counted.Names, mostNames)
}

// The marks by which a record refers to the workbook itself, or to an add-in.
const (
	ownBook   = 0x0401
	addInBook = 0x3A01
)

// readBook reads a workbook whose sheets formulas name.
func (n *names) readBook(rec *records) error {
	p, err := rec.pieces()
	if err != nil {
		return err
	}
	count, _ := p.u16()
	mark, _ := p.u16()
	b := bookOf{own: mark == ownBook && p.left() == 0}
	if !b.own && (mark != addInBook || p.left() > 0) {
		b.number = 1
		for _, other := range n.books {
			b.number = max(b.number, other.number+1)
		}
		if _, ok := p.name(mark); ok {
			b.sheets = p.sheetNames(count)
		}
	}
	n.books = append(n.books, b)
	return n.counted(1 + len(b.sheets))
}

// sheetNames reads the names of another workbook's sheets, as far as they are there.
func (p *pieces) sheetNames(count int) (list []string) {
	for range count {
		length, ok := p.u16()
		if !ok {
			return list
		}
		one, ok := p.name(length)
		if !ok {
			return list
		}
		list = append(list, one)
	}
	return list
}

// readExternal reads a name that the last workbook defines.
func (n *names) readExternal(rec *records) error {
	const before = 6
	if len(n.books) == 0 || len(rec.body) <= before {
		return nil
	}
	b := &n.books[len(n.books)-1]
	one, ok := (&pieces{now: rec.body[before+1:]}).name(int(rec.body[before]))
	if !ok {
		one = ""
	}
	b.names = append(b.names, one)
	return n.counted(1)
}

// readSheets reads the ranges of sheets that formulas name.
func (n *names) readSheets(rec *records) error {
	p, err := rec.pieces()
	if err != nil {
		return err
	}
	count, _ := p.u16()
	for range count {
		book, _ := p.u16()
		first, _ := p.u16()
		last, ok := p.u16()
		if !ok {
			break
		}
		n.sheets = append(n.sheets, sheetsOf{book, first, last})
	}
	return n.counted(count)
}

// The flag of a name that Excel itself gives, and the number of the name for the range of a
// filter.
const (
	flagBuiltin = 0x20
	filterName  = 0x0D
)

// readName reads a name that the workbook defines.
func (n *names) readName(rec *records) error {
	p, err := rec.pieces()
	if err != nil {
		return err
	}
	f := &fields{b: p.take(14)}
	flags := f.u16()
	f.skip(1)
	length, tokens := f.u8(), f.u16()
	f.skip(2)
	one := name{sheet: f.u16()}
	if text, ok := p.name(length); ok && !f.short {
		one.text = text
		one.tokens = p.take(tokens)
	}
	if flags&flagBuiltin != 0 && len(one.text) > 0 {
		one.builtin = int(one.text[0])
		one.text = builtinName(one.builtin)
	}
	n.list = append(n.list, one)
	return n.counted(1)
}

// builtinName returns how a formula writes a name that Excel itself gives.
func builtinName(number int) string {
	list := strings.Fields("Consolidate_Area Auto_Open Auto_Close Extract Database Criteria Print_Area Print_Titles Recorder Data_Form Auto_Activate Auto_Deactivate Sheet_Title _FilterDatabase")
	if number >= len(list) {
		return ""
	}
	return "_xlnm." + list[number]
}

// defined returns a name by its number, from 1; empty if there is none.
func (n *names) defined(number int) string {
	if number < 1 || number > len(n.list) {
		return ""
	}
	return n.list[number-1].text
}

// foreign returns a name that another workbook or an add-in defines; empty if there is none.
func (n *names) foreign(row, number int) string {
	if row >= len(n.sheets) || n.sheets[row].book >= len(n.books) {
		return ""
	}
	b := &n.books[n.sheets[row].book]
	if b.own {
		return n.defined(number)
	}
	if number < 1 || number > len(b.names) || b.names[number-1] == "" {
		return ""
	}
	if b.number == 0 {
		return b.names[number-1]
	}
	return "[" + strconv.Itoa(b.number) + "]!" + b.names[number-1]
}

// prefix returns what stands before an address in another sheet, as 'BC năm'! and [1]Sheet1!,
// empty for a sheet that is gone; ok is false if nobody knows which sheet it is.
func (n *names) prefix(row int, tabs []tab) (text string, ok bool) {
	if row >= len(n.sheets) || n.sheets[row].book >= len(n.books) {
		return "", false
	}
	s := n.sheets[row]
	b := &n.books[s.book]
	title := func(i int) string {
		switch {
		case b.own && i < len(tabs):
			return tabs[i].name
		case !b.own && i < len(b.sheets):
			return b.sheets[i]
		}
		return ""
	}
	first, last := title(s.first), title(s.last)
	if first == "" || last == "" {
		const gone = 0xFFFF
		return "", s.first == gone || s.last == gone
	}
	if s.first != s.last {
		first += ":" + last
	}
	book := ""
	if !b.own {
		book = "[" + strconv.Itoa(b.number) + "]"
	}
	return quoteSheet(book, first) + "!", true
}

// quoteSheet puts the names of a sheet and its workbook in quotes if a formula needs them.
func quoteSheet(book, name string) string {
	_, _, address := sheet.ParseRef([]byte(strings.ToUpper(name)))
	odd := func(c rune) bool { return c < 0x80 && !inName(byte(c)) }
	if address || strings.IndexFunc(name, odd) >= 0 || name[0] >= '0' && name[0] <= '9' {
		return "'" + book + strings.ReplaceAll(name, "'", "''") + "'"
	}
	return book + name
}

func inName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.'
}
