package report

import (
	"errors"
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// userMap is the shape of a --map file: what reports cannot say themselves.
type userMap struct {
	Members map[string]string
	Periods map[string]string
	Cells   []struct{ Member, Sheet, Cell, Indicator, Unit, Period, SHA256 string }
	Words   []struct{ Text, Indicator string }
	Ignore  []string
}

// AddMap reads a user's map into the options. Unknown and repeated keys, and names that
// the catalogue does not know, are errors with their line, each a catalogue.Fault.
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
		errs = append(errs, o.addCell(at.Cells[i].Line, c))
	}
	for i, w := range m.Words {
		errs = append(errs, o.addWord(at.Words[i].Line, w.Text, w.Indicator))
	}
	return errors.Join(errs...)
}

// mapLines are the parts of a user's map again, for their lines.
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
	if c.Unit != "" && newReader(*o).Unit(c.Unit) == nil {
		return catalogue.NoUnit(line, c.Unit)
	}
	o.Cells = append(o.Cells, c)
	return nil
}

// addWord lets a text mean an indicator, or what the indicators below a code
// have in common: capital.registered says nothing of the origin.
func (o *Options) addWord(line int, text, id string) error {
	if i := o.Catalogue.Indicator(id); i != nil {
		put(&o.Words, text, i.Means)
		return nil
	}
	common := o.Catalogue.Common(id)
	if !common.Said() {
		return catalogue.NoIndicator(line, id)
	}
	put(&o.Words, text, common)
	return nil
}
