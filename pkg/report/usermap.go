package report

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
)

// userMap is the content of a --map file, which says what reports cannot say themselves.
type userMap struct {
	Members map[string]string
	Periods map[string]string
	Cells   []struct{ Member, Sheet, Cell, Indicator, Unit, Period, SHA256 string }
	Words   []struct{ Text, Indicator, As, Member string }
	Ignore  []string
}

// AddMap reads a user's map into the options. Unknown or repeated keys, and names that the
// catalogue does not know, are errors, each a catalogue.Fault with its line.
func (o *Options) AddMap(data []byte) error {
	var m userMap
	if err := catalogue.Strict(data, &m); err != nil {
		return err
	}
	var at mapLines
	if err := yaml.Unmarshal(data, &at); err != nil {
		return err
	}
	var errs []error
	o.Ignore = append(o.Ignore, m.Ignore...)
	for _, file := range slices.Sorted(maps.Keys(m.Members)) {
		id := m.Members[file]
		if o.Catalogue.Member(id) == nil {
			errs = append(errs, catalogue.NoMember(at.Members[file].Line, id))
		}
		put(&o.Members, file, id)
	}
	for _, file := range slices.Sorted(maps.Keys(m.Periods)) {
		p, err := figure.ParsePeriod(m.Periods[file])
		if err != nil {
			errs = append(errs, catalogue.NoPeriod(at.Periods[file].Line, m.Periods[file]))
		}
		put(&o.Periods, file, p)
	}
	for i, c := range m.Cells {
		errs = append(errs, o.addCell(at.Cells[i].Line, CellClaim{Member: c.Member, Sheet: c.Sheet, Cell: c.Cell, Indicator: c.Indicator, Unit: c.Unit, Period: c.Period, SHA256: c.SHA256}))
	}
	for i, w := range m.Words {
		errs = append(errs, o.AddWord(at.Words[i].Line, w.Indicator, StatedWord{Text: w.Text, As: w.As, Member: w.Member}))
	}
	return errors.Join(errs...)
}

// mapLines are the parts of a user's map once more, to find their lines.
type mapLines struct {
	Members, Periods map[string]yaml.Node
	Cells, Words     []yaml.Node
}

func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}

func (o *Options) addCell(line int, c CellClaim) error {
	i := o.Catalogue.Indicator(c.Indicator)
	if i == nil {
		return catalogue.NoIndicator(line, c.Indicator)
	}
	if o.Catalogue.Member(c.Member) == nil {
		return catalogue.NoMember(line, c.Member)
	}
	if _, err := figure.ParsePeriod(c.Period); err != nil && c.Period != "" {
		return catalogue.NoPeriod(line, c.Period)
	}
	if c.Unit != "" && !o.IsUnit(c.Unit) {
		return catalogue.NoUnit(line, c.Unit)
	}
	o.Cells = append(o.Cells, c)
	return nil
}

// AddWord gives a text a meaning: an indicator, or what the indicators below a code share, as
// capital.registered leaves the origin open. The text may also mean what another text means, or
// nothing that matters.
func (o *Options) AddWord(line int, id string, w StatedWord) error {
	switch {
	case w.Member != "" && o.Catalogue.Member(w.Member) == nil:
		return catalogue.NoMember(line, w.Member)
	case (id == "") == (w.As == ""):
		return catalogue.NoWord(line, w.Text)
	case w.As == Harmless:
		w.As = ""
	case w.As != "":
		if r := newReader(*o); !r.Read(label.Text{Raw: w.As}, label.Rows).Understood() && len(r.Said(w.As).Unknown) > 0 && r.Unit(w.As) == nil {
			return catalogue.NoWord(line, w.Text)
		}
	default:
		if w.Facets = o.Catalogue.Common(id); o.Catalogue.Indicator(id) != nil {
			w.Facets = o.Catalogue.Indicator(id).Means
		}
		if w.Facets[catalogue.Origin] == catalogue.Both {
			w.Facets[catalogue.Origin] = catalogue.None // headings and columns give FDI or DDI
		}
		if o.isCumulative(id) {
			w.Facets[catalogue.Horizon] = catalogue.Cumulative
		}
		if !w.Facets.Said() {
			return catalogue.NoIndicator(line, id)
		}
	}
	o.Words = append(o.Words, w)
	return nil
}

// IsUnit reports whether a text is a unit.
func (o *Options) IsUnit(text string) bool { return newReader(*o).Unit(text) != nil }

// InUnit brings a value in a unit, as people write it, to the unit of an indicator. Without a
// unit the value is already in that one. ok is false if the unit does not fit the indicator.
func (o *Options) InUnit(value quantity.Decimal, unit string, of *catalogue.Indicator) (quantity.Decimal, bool) {
	if unit == "" {
		return value, true
	}
	s := label.Fitting(newReader(*o).Unit(unit), of.Unit)
	if s == nil {
		return value, false
	}
	return value.Mul(s.Factor), true
}

// isCumulative reports whether an indicator, or every indicator below a code, counts since the
// beginning. Whoever states it for a text has thereby called the text cumulative.
func (o *Options) isCumulative(id string) bool {
	found := false
	for _, i := range o.Catalogue.Indicators {
		if i.ID == id || strings.HasPrefix(i.ID, id+".") {
			if found = i.Nature == catalogue.Stock && i.Horizon != ""; !found {
				return false
			}
		}
	}
	return found
}

// Harmless is the value by which a user's map says that a text limits no figures.
const Harmless = "harmless"
