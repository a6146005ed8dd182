package figure

import (
	"strings"

	"bloc/pkg/quantity"
)

// Witness is what confirms a figure, besides its labels. There may be several.
type Witness uint8

// The witnesses.
const (
	ByPrevious Witness = 1 << iota // the figure of the year before beside it is the one reported then
	ByRatio                        // a percentage printed beside it follows from it
	BySum                          // it is a sum of others, or part of such a sum
	ByAnswer                       // a person stated it
)

var witnessNames = []string{"previous", "ratio", "sum", "answer"}

// Names lists the words for the witnesses in outputs.
func (w Witness) Names() []string {
	var list []string
	for i, name := range witnessNames {
		if w&(1<<i) != 0 {
			list = append(list, name)
		}
	}
	return list
}

// ParseWitness reads such words. It leaves out words that it does not know, as they add
// nothing to a figure.
func ParseWitness(names []string) Witness {
	var w Witness
	for i, name := range witnessNames {
		for _, n := range names {
			if n == name {
				w |= 1 << i
			}
		}
	}
	return w
}

// Evidence counts the figures that speak for something, out of those that could. If fewer than
// five do, or not most of them, it is chance.
type Evidence struct{ For, Of int }

// fewestWitnesses is how many figures must speak for something.
const fewestWitnesses = 5

// Add counts one more figure.
func (e *Evidence) Add(speaks bool) {
	e.Of++
	if speaks {
		e.For++
	}
}

// Holds reports whether the figures prove what they speak for.
func (e Evidence) Holds() bool { return e.For >= fewestWitnesses && 2*e.For > e.Of }

// tellingDigits is how many significant digits a value needs, so that another is hardly equal
// to it by chance. Zeros at either end do not count.
const tellingDigits = 4

// leastTelling is the least whole number with so many digits.
const leastTelling = 1000

// IsTelling reports whether a value has enough digits to be recognised.
func IsTelling(d quantity.Decimal) bool {
	if d.NumDigits() < tellingDigits {
		return false
	}
	n, fits := d.Digits()
	if !fits {
		return len(digits(d)) >= tellingDigits
	}
	for n%10 == 0 && n != 0 {
		n /= 10
	}
	return n >= leastTelling || n <= -leastTelling
}

// digits returns the significant digits of a value. They are the same in every multiple of a
// unit.
func digits(d quantity.Decimal) string { return strings.Trim(d.Coefficient().String(), "-0") }

// Past is what a board reported for an earlier period. The zero value is empty.
type Past struct {
	figures map[string]*Figure
	holders map[held][]string   // by value and unit, the indicators that have it
	printed map[string][]string // by significant digits, the indicators whose figure has them, in any unit
}

// held is a value in a unit.
type held struct {
	unit  quantity.Unit
	value string
}

// NewPast returns the results in a list that belong to a period, without plans. If an
// indicator has two, the first counts.
func NewPast(list []Figure, of Period) Past {
	p := Past{map[string]*Figure{}, map[held][]string{}, map[string][]string{}}
	for i := range list {
		f := &list[i]
		if f.Period != of || f.Role != Actual && f.Role != Estimate || p.figures[f.Indicator] != nil {
			continue
		}
		p.figures[f.Indicator] = f
		key := heldBy(f.Unit, f.Value)
		p.holders[key] = append(p.holders[key], f.Indicator)
		p.printed[digits(f.Value)] = append(p.printed[digits(f.Value)], f.Indicator)
	}
	return p
}

// heldBy returns a value in the form that equal values share.
func heldBy(unit quantity.Unit, value quantity.Decimal) held {
	text := value.String()
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return held{unit, text}
}

// Printed returns the only indicator for which these digits were reported, in any unit; empty
// if there is none, or more than one. A label may stand beside the unit of another row.
func (p Past) Printed(value quantity.Decimal) string {
	if list := p.printed[digits(value)]; len(list) == 1 {
		return list[0]
	}
	return ""
}

// IsNone reports whether nothing is known of the period.
func (p Past) IsNone() bool { return len(p.figures) == 0 }

// Of returns what was reported for an indicator; nil for nothing.
func (p Past) Of(indicator string) *Figure { return p.figures[indicator] }

// Holder returns the only indicator for which a value was reported; empty if there is none, or
// more than one.
func (p Past) Holder(unit quantity.Unit, value quantity.Decimal) string {
	if list := p.holders[heldBy(unit, value)]; len(list) == 1 {
		return list[0]
	}
	return ""
}
