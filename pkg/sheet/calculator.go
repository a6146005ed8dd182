package sheet

import (
	"sort"
	"strconv"
	"strings"

	"bloc/pkg/quantity"
)

// calculator computes one formula at a time.
type calculator struct {
	book  *Book
	sheet *Sheet // the sheet with the formula
	rest  string // what is still to be read
	size  quantity.Decimal
	work  int
	wrong bool // the formula cannot be computed
	apart bool // the sum leaves out other subtotals
}

// compute returns the value of a formula, and the sum of the sizes of its terms.
func (c *calculator) compute(s *Sheet, formula string) (value, size quantity.Decimal, ok bool) {
	c.sheet, c.rest, c.size, c.wrong, c.apart = s, formula, quantity.Decimal{}, false, false
	value = c.sum(0)
	return value, c.size, !c.wrong && c.rest == "" && c.work > 0
}

// sum reads terms with + and - between them.
func (c *calculator) sum(depth int) quantity.Decimal {
	c.wrong = c.wrong || depth > maxNesting
	var total quantity.Decimal
	for first := true; !c.wrong; first = false {
		negative := false
		switch {
		case c.take("-"):
			negative = true
		case c.take("+") || first:
		default:
			return total
		}
		term := c.product(depth)
		if negative {
			term = term.Neg()
		}
		total = total.Add(term)
	}
	return total
}

// product reads factors with * and / between them. Its size is the product of their sizes.
func (c *calculator) product(depth int) quantity.Decimal {
	outer := c.size
	value, size := c.factor(depth)
	for !c.wrong {
		switch {
		case c.take("*"):
			by, bySize := c.factor(depth)
			value, size = value.Mul(by), size.Mul(bySize)
		case c.take("/"):
			by, _ := c.factor(depth)
			if c.wrong = c.wrong || by.IsZero(); !c.wrong {
				value, size = value.DivRound(by, quotientPlaces), size.DivRound(by.Abs(), quotientPlaces)
			}
		default:
			c.size = outer.Add(size)
			return value
		}
		c.wrong = c.wrong || quantity.Places(value) > mostPlaces || value.NumDigits() > mostPlaces
	}
	return value
}

// factor reads a term, perhaps with a percent sign, and returns its value and its size.
func (c *calculator) factor(depth int) (value, size quantity.Decimal) {
	c.size = quantity.Decimal{}
	value = c.term(depth)
	for c.take("%") {
		value, c.size = value.Shift(-2), c.size.Shift(-2)
	}
	return value, c.size
}

// take reads a sign if it comes next.
func (c *calculator) take(sign string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(c.rest, " \r\n"), sign)
	if ok {
		c.rest = strings.TrimLeft(rest, " \r\n")
	}
	return ok
}

// term reads a number, a cell, a bracket or a function.
func (c *calculator) term(depth int) quantity.Decimal {
	if c.take("(") {
		value := c.sum(depth + 1)
		c.wrong = c.wrong || !c.take(")")
		return value
	}
	if c.rest == "" {
		c.wrong = true
		return quantity.Decimal{}
	}
	word := c.word()
	if c.take("(") {
		return c.function(strings.ToUpper(word), depth+1)
	}
	if d, err := quantity.FromStored(word); err == nil {
		c.size = c.size.Add(d.Abs())
		return d
	}
	return c.area(word, false)
}

// function reads the arguments of a function and computes it.
func (c *calculator) function(name string, depth int) quantity.Decimal {
	switch name {
	case "SUM":
		return c.arguments(depth)
	case "ROUND":
		return c.round(depth)
	case "SUBTOTAL":
		return c.subtotal(depth)
	}
	c.wrong = true
	return quantity.Decimal{}
}

// round reads the arguments of a ROUND.
func (c *calculator) round(depth int) quantity.Decimal {
	value := c.sum(depth)
	c.wrong = c.wrong || !c.take(",")
	places := c.rest
	if i := strings.IndexByte(places, ')'); i >= 0 {
		places, c.rest = places[:i], c.rest[i:]
	}
	n, err := strconv.Atoi(strings.TrimSpace(places))
	c.wrong = c.wrong || err != nil || n < -15 || n > 15 || !c.take(")")
	if c.wrong {
		return value
	}
	return value.Round(int32(n))
}

// subtotal reads the arguments of a SUBTOTAL that adds up. Such a sum leaves out other
// subtotals.
func (c *calculator) subtotal(depth int) quantity.Decimal {
	kind := c.argument()
	if c.wrong = c.wrong || c.apart || kind != "9" && kind != "109" || !c.take(","); c.wrong {
		return quantity.Decimal{}
	}
	c.apart = true
	total := c.arguments(depth)
	c.apart = false
	return total
}

// word reads a number or an address, with the sheet's name before it.
func (c *calculator) word() string {
	n := wordLength(c.rest)
	for n < len(c.rest) && (c.rest[n] == '!' || c.rest[n] == ':' || c.rest[n-1] == '!' || c.rest[n-1] == ':') {
		n += wordLength(c.rest[n:])
	}
	word := c.rest[:n]
	c.rest = strings.TrimLeft(c.rest[n:], " \r\n")
	return word
}

// arguments reads the arguments of a SUM.
func (c *calculator) arguments(depth int) quantity.Decimal {
	var total quantity.Decimal
	for !c.wrong {
		before := c.rest
		if word := c.argument(); word != "" && strings.ContainsAny(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") && c.ends() {
			total = total.Add(c.area(word, true))
		} else {
			c.rest = before
			total = total.Add(c.sum(depth))
		}
		switch {
		case c.take(","):
		case c.take(")"):
			return total
		default:
			c.wrong = true
		}
	}
	return total
}

// argument reads a word if one comes next.
func (c *calculator) argument() string {
	if c.rest == "" || strings.ContainsRune("(+-", rune(c.rest[0])) {
		return ""
	}
	return c.word()
}

// ends reports whether an argument ends here.
func (c *calculator) ends() bool {
	return strings.HasPrefix(c.rest, ",") || strings.HasPrefix(c.rest, ")")
}

// area adds up the cells of an address or a range. In a SUM texts count as nothing; elsewhere
// they make the formula wrong.
func (c *calculator) area(word string, inSum bool) quantity.Decimal {
	s, r := c.locate(word)
	if s == nil || !inSum && (r.Top != r.Bottom || r.Left != r.Right) {
		c.wrong = true
		return quantity.Decimal{}
	}
	var total quantity.Decimal
	from := sort.Search(len(s.Cells), func(i int) bool { return s.Cells[i].Row() >= r.Top })
	for i := from; i < len(s.Cells) && s.Cells[i].Row() <= r.Bottom; i++ {
		c.work--
		cell := &s.Cells[i]
		if !r.Contains(cell.Row(), cell.Col()) || c.apart && c.leavesOut(s, cell) {
			continue
		}
		total = total.Add(c.value(cell, inSum))
		if c.wrong || c.work <= 0 {
			break
		}
	}
	return total
}

// leavesOut reports whether a SUBTOTAL leaves out a cell, because it is a SUBTOTAL too. A
// filter may leave out hidden rows; then nobody knows the result.
func (c *calculator) leavesOut(s *Sheet, cell *Cell) bool {
	c.wrong = c.wrong || s.HiddenRows[cell.Row()]
	return strings.Contains(strings.ToUpper(cell.Formula()), "SUBTOTAL(")
}

// value returns the number of a cell. In a SUM a text counts as nothing.
func (c *calculator) value(cell *Cell, inSum bool) quantity.Decimal {
	switch {
	case cell.Kind == Number || cell.Kind == Date:
		d, err := quantity.FromStored(cell.Text)
		c.wrong = c.wrong || err != nil
		c.size = c.size.Add(d.Abs())
		return d
	case cell.Kind != Text || !inSum:
		c.wrong = true
	}
	return quantity.Decimal{}
}

// locate reads an address such as E12, $E$12:E20 or 'BC năm'!E12.
func (c *calculator) locate(word string) (*Sheet, Range) {
	s := c.sheet
	if i := strings.LastIndexByte(word, '!'); i >= 0 {
		name := word[:i]
		if strings.HasPrefix(name, "'") {
			name = strings.ReplaceAll(strings.Trim(name, "'"), "''", "'")
		}
		s, word = nil, word[i+1:]
		for _, other := range c.book.Sheets {
			if strings.EqualFold(other.Name, name) {
				s = other
			}
		}
	}
	r, ok := ParseRange(strings.ToUpper(strings.ReplaceAll(word, "$", "")))
	if !ok {
		return nil, Range{}
	}
	return s, r
}

// maxNesting is how many brackets may stand within each other.
const maxNesting = 20

// quotientPlaces are the decimals of a quotient, more than a spreadsheet shows. A formula is
// given up if a value has more than mostPlaces decimals, or more digits.
const (
	quotientPlaces = 20
	mostPlaces     = 100
)
