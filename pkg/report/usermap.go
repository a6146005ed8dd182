package report

import (
	"errors"
	"fmt"

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

// AddMap reads a user's map into the options. Unknown and repeated keys are
// errors with their line; names that the catalogue does not know are errors too.
func (o *Options) AddMap(data []byte) error {
	var m userMap
	if err := catalogue.Strict(data, &m); err != nil {
		return err
	}
	var errs []error
	o.Ignore = append(o.Ignore, m.Ignore...)
	for file, id := range m.Members {
		if o.Catalogue.Member(id) == nil {
			errs = append(errs, fmt.Errorf("members: %q is no member; see bloc list members", id))
		}
		put(&o.Members, file, id)
	}
	for file, key := range m.Periods {
		p, err := figure.ParsePeriod(key)
		if err != nil {
			errs = append(errs, fmt.Errorf("periods: %w", err))
		}
		put(&o.Periods, file, p)
	}
	for _, c := range m.Cells {
		errs = append(errs, o.addCell(c))
	}
	for _, w := range m.Words {
		errs = append(errs, o.addWord(w.Text, w.Indicator))
	}
	return errors.Join(errs...)
}

func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}

func (o *Options) addCell(c CellClaim) error {
	i := o.Catalogue.Indicator(c.Indicator)
	if i == nil {
		return fmt.Errorf("cells: %q is no indicator; see bloc list indicators", c.Indicator)
	}
	if o.Catalogue.Member(c.Member) == nil {
		return fmt.Errorf("cells: %q is no member; see bloc list members", c.Member)
	}
	if _, err := figure.ParsePeriod(c.Period); err != nil && c.Period != "" {
		return fmt.Errorf("cells: %w", err)
	}
	if c.Unit != "" && newReader(*o).Unit(c.Unit) == nil {
		return fmt.Errorf("cells: unknown unit %q", c.Unit)
	}
	o.Cells = append(o.Cells, c)
	return nil
}

// addWord lets a text mean an indicator, or what the indicators below a code
// have in common: capital.registered says nothing of the origin.
func (o *Options) addWord(text, id string) error {
	if i := o.Catalogue.Indicator(id); i != nil {
		put(&o.Words, text, i.Means)
		return nil
	}
	common := o.Catalogue.Common(id)
	if !common.Said() {
		return fmt.Errorf("words: %q is no indicator; see bloc list indicators", id)
	}
	put(&o.Words, text, common)
	return nil
}
