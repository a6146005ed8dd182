package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// definition is a text to which a user gave a meaning.
type definition struct {
	key    string
	yearly *viet.Yearly // set if the meaning holds with another year in the text too
	facets catalogue.Facets
	as     string // a text that means the same; empty if the facets are the meaning
	met    func()
}

// Defined is what a user says of a text.
type Defined struct {
	Text   string
	Facets catalogue.Facets
	As     string // a text that means the same; empty if the facets are the meaning
	Yearly bool   // the meaning holds with any other year in the text too; As moves to that year
	Met    func() // called each time the text is read anew
}

// definitions are the texts to which a user gave a meaning.
type definitions struct {
	list   []definition
	yearly bool // some hold with another year
}

// add gives a text a meaning, however it is spelled.
func (s *definitions) add(d Defined) {
	one := definition{key: viet.Key(d.Text), facets: d.Facets, as: d.As, met: d.Met}
	if y := viet.InAnyYear(d.Text); d.Yearly && len(y.Years) > 0 {
		one.yearly = &y
		s.yearly = true
	}
	s.list = append(s.list, one)
}

// of returns what a user says of a text; nil for nothing.
func (s *definitions) of(text string) *definition {
	if len(s.list) == 0 {
		return nil
	}
	key := viet.Key(text)
	for i := range s.list {
		if d := &s.list[i]; d.key == key {
			d.met()
			return d
		}
	}
	if !s.yearly {
		return nil
	}
	return s.ofOtherYear(viet.InAnyYear(text))
}

// ofOtherYear returns what a user says of a text that differs only in the year. It is moved to
// the year of this text; nil if there is none.
func (s *definitions) ofOtherYear(text viet.Yearly) *definition {
	for i := range s.list {
		d := &s.list[i]
		if d.yearly == nil {
			continue
		}
		if years, ok := text.Since(*d.yearly); ok {
			d.met()
			out := *d
			out.as = viet.Later(d.as, years)
			return &out
		}
	}
	return nil
}

// instead returns the text that a user gives in place of another, or else the text itself.
func (s *definitions) instead(text string) string {
	if d := s.of(text); d != nil && d.as != "" {
		return d.as
	}
	return text
}
