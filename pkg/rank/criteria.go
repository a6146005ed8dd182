package rank

import (
	"errors"
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Measure is what a criterion looks at.
type Measure string

// The measures. All but Value and Ratio are percentages.
const (
	Completion   Measure = "completion"   // the figure of the period in percent of its plan
	Growth       Measure = "growth"       // its change from the period before, in percent
	Contribution Measure = "contribution" // its share in the total of all members, in percent
	Value        Measure = "value"        // the figure itself, in the catalogue's unit
	Ratio        Measure = "ratio"        // a ratio of the catalogue, as realization.fdi
)

func measures() []Measure { return []Measure{Completion, Growth, Contribution, Value, Ratio} }

// Absence says what a criterion does if a member has no figure for it.
type Absence string

// In either case the member is marked.
const (
	Zero     Absence = "zero"      // it gives no points
	LeaveOut Absence = "leave-out" // it does not count: the score follows from the others, on the same scale
)

// Criteria are what members are compared by.
type Criteria struct {
	Title   string
	Missing Absence
	Groups  []Group // empty if all members form one group
	List    []Criterion
}

// Group is the members that are compared with each other.
type Group struct {
	Name    string
	Members []string // ids
}

// Criterion is one of them. It gives the points of the first band whose least value is
// reached; without bands, points grow evenly between two values.
type Criterion struct {
	Name     string
	Measure  Measure
	Of       string // the code of an indicator or of a ratio
	Weight   quantity.Decimal
	Bands    []Band // from the highest value down
	From, To quantity.Decimal
}

// Band gives points from a value upwards.
type Band struct{ From, Points quantity.Decimal }

// written is a file of criteria as a person writes it.
type written struct {
	Title    string             `yaml:"title"`
	Missing  string             `yaml:"missing"`
	Groups   []writtenGroup     `yaml:"groups"`
	Criteria []writtenCriterion `yaml:"criteria"`
}

type writtenGroup struct {
	Name    string   `yaml:"name"`
	Members []string `yaml:"members"`
}

type writtenCriterion struct {
	Name    string        `yaml:"name"`
	Measure string        `yaml:"measure"`
	Of      string        `yaml:"of"`
	Weight  string        `yaml:"weight"`
	Bands   []writtenBand `yaml:"bands"`
	From    string        `yaml:"from"`
	To      string        `yaml:"to"`
}

type writtenBand struct {
	From   string `yaml:"from"`
	Points string `yaml:"points"`
}

// Parse reads a YAML file of criteria. The error names each invalid entry: an indicator or a
// member that the catalogue does not know, a measure that does not exist, something that is no
// number, bands that do not fall or give more than the weight.
func Parse(data []byte, c *catalogue.Catalogue) (*Criteria, error) {
	var in written
	if err := catalogue.Strict(data, &in); err != nil {
		return nil, err
	}
	out := &Criteria{Title: in.Title, Missing: Absence(in.Missing)}
	var errs []error
	if out.Missing != Zero && out.Missing != LeaveOut {
		errs = append(errs, diag.Says(parseWords.missing, in.Missing))
	}
	if len(in.Criteria) == 0 {
		errs = append(errs, diag.Says(parseWords.none))
	}
	names := map[string]bool{}
	for _, w := range in.Criteria {
		one, err := w.criterion(c)
		if err == nil && names[one.Name] {
			err = diag.Says(parseWords.twice, one.Name)
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		names[one.Name] = true
		out.List = append(out.List, one)
	}
	var err error
	if out.Groups, err = grouped(in.Groups, c); err != nil {
		errs = append(errs, err)
	}
	return out, errors.Join(errs...)
}

// criterion reads one criterion.
func (w writtenCriterion) criterion(c *catalogue.Catalogue) (Criterion, error) {
	out := Criterion{Name: w.Name, Measure: Measure(w.Measure), Of: w.Of}
	isRatio := slices.ContainsFunc(c.Derived, func(d *catalogue.Derived) bool { return d.ID == w.Of })
	switch {
	case w.Name == "":
		return out, diag.Says(parseWords.noName, w.Of)
	case !slices.Contains(measures(), out.Measure):
		return out, diag.Says(parseWords.measure, w.Name, w.Measure)
	case out.Measure == Ratio && !isRatio, out.Measure != Ratio && c.Indicator(w.Of) == nil:
		return out, diag.Says(parseWords.of, w.Name, w.Of)
	case (len(w.Bands) > 0) == (w.From != "" || w.To != ""):
		return out, diag.Says(parseWords.either, w.Name)
	}
	var err error
	if out.Weight, err = number(w.Name, w.Weight); err != nil {
		return out, err
	}
	if !out.Weight.IsPositive() {
		return out, diag.Says(parseWords.weight, w.Name, w.Weight)
	}
	if len(w.Bands) > 0 {
		out.Bands, err = bands(w, out.Weight)
		return out, err
	}
	if out.From, err = number(w.Name, w.From); err != nil {
		return out, err
	}
	if out.To, err = number(w.Name, w.To); err == nil && out.From.Equal(out.To) {
		err = diag.Says(parseWords.either, w.Name)
	}
	return out, err
}

// bands reads the bands of a criterion, from the highest down.
func bands(w writtenCriterion, most quantity.Decimal) ([]Band, error) {
	var list []Band
	for _, b := range w.Bands {
		from, err := number(w.Name, b.From)
		if err != nil {
			return nil, err
		}
		points, err := number(w.Name, b.Points)
		switch {
		case err != nil:
			return nil, err
		case points.IsNegative() || points.GreaterThan(most):
			return nil, diag.Says(parseWords.points, w.Name, b.Points)
		case len(list) > 0 && !from.LessThan(list[len(list)-1].From):
			return nil, diag.Says(parseWords.fall, w.Name, b.From)
		}
		list = append(list, Band{from, points})
	}
	return list, nil
}

// grouped reads the groups. Each member is in one of them at most.
func grouped(in []writtenGroup, c *catalogue.Catalogue) ([]Group, error) {
	var list []Group
	seen := map[string]bool{}
	for _, w := range in {
		for _, id := range w.Members {
			switch {
			case c.Member(id) == nil:
				return nil, diag.Says(parseWords.member, w.Name, id)
			case seen[id]:
				return nil, diag.Says(parseWords.twice, id)
			}
			seen[id] = true
		}
		list = append(list, Group(w))
	}
	return list, nil
}

// number reads a number as programs write it.
func number(name, text string) (quantity.Decimal, error) {
	d, err := quantity.FromStored(text)
	if err == nil {
		err = catalogue.Plain(0, text)
	}
	return d, cause(err, diag.Says(parseWords.number, name, text))
}

// cause returns what stands instead of an error; nil for none.
func cause(err, instead error) error {
	if err == nil {
		return nil
	}
	return instead
}

// parseWords are the messages on files of criteria.
var parseWords = struct{ missing, none, twice, noName, measure, of, either, weight, points, fall, member, number diag.Text }{
	missing: diag.Text{Vi: "missing: cần zero (không có số liệu thì 0 điểm) hoặc leave-out (không tính tiêu chí đó), đang ghi %q", En: "missing: expected zero (no figure, no points) or leave-out (the criterion does not count), found %q"},
	none:    diag.Text{Vi: "chưa có tiêu chí nào (criteria)", En: "there is no criterion (criteria)"},
	twice:   diag.Text{Vi: "%q có hai lần", En: "%q stands twice"},
	noName:  diag.Text{Vi: "tiêu chí về %q chưa có tên (name)", En: "the criterion on %q has no name"},
	measure: diag.Text{Vi: "%s: measure cần completion, growth, contribution, value hoặc ratio, đang ghi %q", En: "%s: measure is completion, growth, contribution, value or ratio, found %q"},
	of:      diag.Text{Vi: "%s: of không phải mã chỉ tiêu, hoặc mã tỷ lệ với ratio: %q; xem bloc list indicators", En: "%s: of is no code of an indicator, or of a ratio with the measure ratio: %q; see bloc list indicators"},
	either:  diag.Text{Vi: "%s: cần bands, hoặc from và to khác nhau", En: "%s: expected bands, or from and to, which differ"},
	weight:  diag.Text{Vi: "%s: weight là số điểm cao nhất, lớn hơn 0, đang ghi %q", En: "%s: weight is the most points, above zero, found %q"},
	points:  diag.Text{Vi: "%s: points từ 0 đến weight, đang ghi %q", En: "%s: points are from zero to the weight, found %q"},
	fall:    diag.Text{Vi: "%s: các mức trong bands ghi từ cao xuống thấp, mức %q không thấp hơn mức trước", En: "%s: bands go from the highest value down, and %q is not below the one before"},
	member:  diag.Text{Vi: "nhóm %s: không có đơn vị %q; xem bloc list members", En: "group %s: there is no member %q; see bloc list members"},
	number:  diag.Text{Vi: "%s: %q không phải số; ghi như 12.5", En: "%s: %q is no number; write it as 12.5"},
}

// groups returns the groups of the criteria with the members that are expected; without
// groups, all members in one.
func (c *Criteria) groups(r *aggregate.Result) []Group {
	var all []string
	for _, m := range r.Members {
		all = append(all, m.ID)
	}
	if len(c.Groups) == 0 {
		return []Group{{Members: all}}
	}
	var list []Group
	for _, g := range c.Groups {
		in := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return !slices.Contains(g.Members, id) })
		list = append(list, Group{g.Name, in})
	}
	return list
}
